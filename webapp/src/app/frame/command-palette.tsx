import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { foundChatsQuery } from '@/lib/api/chats';
import { useChannels } from '@/lib/api/use-channels';
import { useProfile } from '@/lib/api/use-profile';
import { inboxPath } from '@/lib/chat-filters';
import { useDebounced } from '@/lib/use-debounced';
import { useWish } from '@/lib/use-wish';
import { wish } from '@/lib/wishes';
import { FoundChat, PaletteGroup, PaletteItem } from './palette-parts';

const chatActions = [
  { action: 'reply', keys: 'R' },
  { action: 'note', keys: 'N' },
  { action: 'close', keys: 'E' },
  { action: 'assign', keys: 'A' },
  { action: 'assignToMe', keys: 'I' },
  { action: 'markUnread', keys: 'U' },
] as const;

function usePages(): { name: string; to: string }[] {
  const { t } = useTranslation();
  const { isManager } = useProfile();
  const channels = useChannels();
  return [
    { name: t('views.mine'), to: inboxPath({ assignedUserId: 'me' }) },
    { name: t('views.unassigned'), to: inboxPath({ assignedUserId: 'none' }) },
    { name: t('views.all'), to: inboxPath() },
    { name: t('views.pending'), to: inboxPath({ status: 'pending' }) },
    { name: t('views.closed'), to: inboxPath({ status: 'closed' }) },
    ...channels.map(({ id, name }) => ({ name, to: inboxPath({ platform: id }) })),
    { name: t('dashboard.title'), to: '/dashboard' },
    ...(isManager
      ? [
          { name: t('connections.title'), to: '/connections' },
          { name: t('team.title'), to: '/team' },
        ]
      : []),
    { name: t('profile.title'), to: '/profile' },
  ];
}

/** Everything the client can do or show, by name: first what the open chat allows, then chats and pages. */
export function CommandPalette() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const hasChat = useLocation().pathname.startsWith('/inbox/');
  const pages = usePages();
  const q = useDebounced(text.trim(), 200);
  const { data: chats = [] } = useQuery({ ...foundChatsQuery(q), enabled: open && q.length > 1 });
  useWish('palette', () => {
    setText('');
    setOpen(true);
  });
  /** Waits until the palette has given the focus back. */
  const leave = (then: () => void) => {
    setOpen(false);
    setTimeout(then);
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100%-2rem)] max-w-lg -translate-x-1/2 animate-appear overflow-hidden rounded-xl border bg-raised shadow-float"
        >
          <Dialog.Title className="sr-only">{t('frame.palette')}</Dialog.Title>
          <Command label={t('frame.palette')} loop>
            <div className="flex items-center gap-2.5 border-b px-4">
              <Search className="size-4 text-muted" aria-hidden />
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder={t('frame.palettePlaceholder')}
                className="h-12 flex-1 bg-transparent outline-none placeholder:text-faint"
              />
            </div>
            <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
              <Command.Empty className="p-6 text-center text-muted">{t('frame.paletteEmpty')}</Command.Empty>
              {hasChat && (
                <PaletteGroup heading={t('frame.thisChat')}>
                  {chatActions.map(({ action, keys }) => (
                    <PaletteItem
                      key={action}
                      name={t(`shortcuts.actions.${action}`)}
                      keys={keys}
                      onSelect={() => leave(() => wish(action))}
                    />
                  ))}
                </PaletteGroup>
              )}
              {chats.length > 0 && (
                <PaletteGroup heading={t('frame.chats')}>
                  {chats.map((chat) => (
                    <FoundChat
                      key={chat.id}
                      chat={chat}
                      search={text}
                      onSelect={() => leave(() => void navigate(`/inbox/${chat.id}?status=any`))}
                    />
                  ))}
                </PaletteGroup>
              )}
              <PaletteGroup heading={t('frame.goTo')}>
                {pages.map(({ name, to }) => (
                  <PaletteItem key={to} name={name} onSelect={() => leave(() => void navigate(to))} />
                ))}
                <PaletteItem
                  name={t('shortcuts.title')}
                  keys="?"
                  onSelect={() => leave(() => wish('shortcuts'))}
                />
              </PaletteGroup>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
