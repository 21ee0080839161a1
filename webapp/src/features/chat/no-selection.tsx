import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/components/ui/empty';
import { Kbd } from '@/components/ui/kbd';

const hints = [
  { keys: ['J', 'K'], text: 'selection.move' },
  { keys: ['/'], text: 'selection.search' },
  { keys: ['Ctrl', 'K'], text: 'selection.palette' },
  { keys: ['?'], text: 'selection.shortcuts' },
] as const;

export function NoSelection() {
  const { t } = useTranslation();
  return (
    <div className="flex h-full flex-col items-center justify-center">
      <Empty
        icon={MessagesSquare}
        title={t('selection.title')}
        description={t('selection.description')}
        className="py-4"
      />
      <dl className="space-y-2 text-xs text-muted">
        {hints.map(({ keys, text }) => (
          <div key={text} className="flex items-center gap-3">
            <dt className="flex w-20 justify-end gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
