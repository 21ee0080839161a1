import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ChevronsUpDown, Keyboard, LogOut, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { toast } from 'sonner';
import { MemberAvatar } from '@/components/people/member-avatar';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '@/components/ui/menu';
import { logout } from '@/lib/api/session';
import { useProfile } from '@/lib/api/use-profile';
import { cn } from '@/lib/class-names';
import { fullName } from '@/lib/format/text';
import { languages, setLanguage, type Language } from '@/lib/i18n/i18n';
import { setTheme, useTheme, type Theme } from '@/lib/theme';
import { useErrorText } from '@/lib/use-error-text';
import { wish } from '@/lib/wishes';

const themes: Theme[] = ['system', 'light', 'dark'];

function useSignOut(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { mutate } = useMutation({
    mutationFn: logout,
    onSuccess: async () => {
      await navigate('/sign-in');
      client.clear();
    },
    onError: (error) => toast.error(errorText(error)),
  });
  return () => mutate();
}

export function ProfileMenu({ wide }: { wide: boolean }) {
  const { t, i18n } = useTranslation();
  const { user } = useProfile();
  const { theme } = useTheme();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const words = wide ? '' : 'hidden lg:flex';
  return (
    <Menu>
      <MenuTrigger
        aria-label={t('frame.profileMenu', { name: fullName(user) })}
        className={cn(
          'mt-2 flex items-center gap-2.5 rounded-lg p-1.5 text-left hover:bg-hover data-[state=open]:bg-hover',
          !wide && 'max-lg:justify-center',
        )}
      >
        <MemberAvatar userId={user.id} withPresence />
        <span className={cn('flex min-w-0 flex-1 flex-col leading-tight', words)}>
          <span className="truncate text-xs font-medium">{fullName(user)}</span>
          <span className="truncate text-2xs text-muted">{t(`roles.${user.role}`)}</span>
        </span>
        <ChevronsUpDown className={cn('size-3.5 text-muted', words)} aria-hidden />
      </MenuTrigger>
      <MenuContent side="top" align="start" className="w-56">
        <MenuItem onSelect={() => void navigate('/profile')}>
          <Settings />
          {t('profile.title')}
        </MenuItem>
        <MenuItem onSelect={() => wish('shortcuts')}>
          <Keyboard />
          {t('shortcuts.title')}
        </MenuItem>
        <MenuSeparator />
        <MenuLabel>{t('frame.theme')}</MenuLabel>
        <MenuRadioGroup value={theme}>
          {themes.map((option) => (
            <MenuRadioItem key={option} value={option} onSelect={() => setTheme(option)}>
              {t(`frame.themes.${option}`)}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuLabel>{t('frame.language')}</MenuLabel>
        <MenuRadioGroup value={i18n.language} onValueChange={(value) => setLanguage(value as Language)}>
          {languages.map(({ id, name }) => (
            <MenuRadioItem key={id} value={id} lang={id}>
              {name}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuItem onSelect={signOut}>
          <LogOut />
          {t('session.signOut')}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
