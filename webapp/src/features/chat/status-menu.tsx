import { Check, ChevronDown, Clock, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { Tooltip } from '@/components/ui/tooltip';
import type { Chat } from '@/lib/api/generated';
import { useWish } from '@/lib/use-wish';
import { useChangeChat } from './use-change-chat';

const choices = [
  { status: 'open', icon: RotateCcw },
  { status: 'pending', icon: Clock },
  { status: 'closed', icon: Check },
] as const;

/** The usual next step as a button, the others in a menu beside it. */
export function StatusMenu({ chat }: { chat: Chat }) {
  const { t } = useTranslation();
  const { setStatus } = useChangeChat(chat);
  const next = chat.status === 'closed' ? 'open' : 'closed';
  useWish('close', () => setStatus(next));
  const Icon = next === 'closed' ? Check : RotateCcw;
  return (
    <div className="flex">
      <Tooltip label={t(`chat.setStatus.${next}`)} shortcut="E">
        <Button
          className="h-8 rounded-r-none px-2.5"
          aria-label={t(`chat.setStatus.${next}`)}
          onClick={() => setStatus(next)}
        >
          <Icon />
          <span className="max-sm:hidden">{t(`chat.setStatus.${next}`)}</span>
        </Button>
      </Tooltip>
      <Menu>
        <MenuTrigger asChild>
          <Button className="h-8 rounded-l-none border-l-0 px-1.5" aria-label={t('chat.otherStatus')}>
            <ChevronDown />
          </Button>
        </MenuTrigger>
        <MenuContent align="end">
          {choices
            .filter(({ status }) => status !== chat.status)
            .map(({ status, icon: ChoiceIcon }) => (
              <MenuItem key={status} onSelect={() => setStatus(status)}>
                <ChoiceIcon />
                {t(`chat.setStatus.${status}`)}
              </MenuItem>
            ))}
        </MenuContent>
      </Menu>
    </div>
  );
}
