import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadError } from '@/components/ui/load-error';
import { Skeleton } from '@/components/ui/skeleton';
import { notesQuery } from '@/lib/api/notes';
import { NewNote } from './new-note';
import { NoteCard } from './note-card';

interface NotesPanelProps {
  chatId: string;
  /** Whether the panel was opened to write a note. */
  startsWriting: boolean;
}

/** What the team remarks on the chat; the customer never sees it. */
export function NotesPanel({ chatId, startsWriting }: NotesPanelProps) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(notesQuery(chatId));
  return (
    <section aria-label={t('notes.title')} className="border-b px-4 py-4">
      <h3 className="mb-2.5 text-xs font-medium text-muted">{t('notes.title')}</h3>
      <NewNote chatId={chatId} startsWriting={startsWriting} />
      {isPending && <Skeleton className="mt-3 h-16" />}
      {error !== null && data === undefined && <LoadError error={error} onRetry={() => void refetch()} />}
      {data !== undefined && data.notes.length > 0 && (
        <ul className="mt-3 space-y-2">
          {data.notes.map((note) => (
            <NoteCard key={note.id} note={note} />
          ))}
        </ul>
      )}
    </section>
  );
}
