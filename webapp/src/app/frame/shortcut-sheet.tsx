import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { useWish } from '@/lib/use-wish';

const shortcuts = [
  { keys: ['J', '↓'], action: 'next' },
  { keys: ['K', '↑'], action: 'previous' },
  { keys: ['Enter'], action: 'open' },
  { keys: ['Esc'], action: 'back' },
  { keys: ['R'], action: 'reply' },
  { keys: ['N'], action: 'note' },
  { keys: ['E'], action: 'close' },
  { keys: ['A'], action: 'assign' },
  { keys: ['I'], action: 'assignToMe' },
  { keys: ['U'], action: 'markUnread' },
  { keys: ['O'], action: 'context' },
  { keys: ['/'], action: 'search' },
  { keys: ['Ctrl K', '⌘ K'], action: 'palette' },
  { keys: ['Enter', 'Ctrl Enter'], action: 'send' },
  { keys: ['Shift Enter'], action: 'newLine' },
  { keys: ['?'], action: 'sheet' },
] as const;

export function ShortcutSheet() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useWish('shortcuts', () => setOpen(true));
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('shortcuts.title')}
      description={t('shortcuts.description')}
      className="max-w-2xl"
    >
      <dl className="grid gap-x-10 gap-y-1 sm:grid-cols-2">
        {shortcuts.map(({ keys, action }) => (
          <div key={action} className="flex items-center justify-between gap-4 border-b py-1.5">
            <dt>{t(`shortcuts.actions.${action}`)}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
