import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Textarea } from '@/components/ui/input';
import { createNote } from '@/lib/api/notes';
import { putNote } from '@/lib/realtime/cache';
import { useErrorText } from '@/lib/use-error-text';
import { useWish } from '@/lib/use-wish';

interface NewNoteProps {
  chatId: string;
  startsWriting: boolean;
}

export function NewNote({ chatId, startsWriting }: NewNoteProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [noteText, setNoteText] = useState('');
  const [isPrivate, setPrivate] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useWish('note', () => field.current?.focus());
  const { mutate, isPending } = useMutation({
    mutationFn: () => createNote(chatId, { noteText: noteText.trim(), isPrivate }),
    onSuccess: ({ note }) => {
      putNote(client, note);
      setNoteText('');
      setPrivate(false);
    },
    onError: (error) => toast.error(errorText(error)),
  });
  const canSave = noteText.trim() !== '' && !isPending;
  return (
    <div className="space-y-2">
      <Textarea
        ref={field}
        rows={2}
        dir="auto"
        autoFocus={startsWriting}
        value={noteText}
        aria-label={t('notes.new')}
        placeholder={t('notes.placeholder')}
        onChange={(event) => setNoteText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSave) mutate();
        }}
        className="bg-warning-soft/50 text-[0.8125rem]"
      />
      {noteText.trim() !== '' && (
        <div className="flex items-center justify-between">
          <Checkbox
            label={t('notes.private')}
            checked={isPrivate}
            onChange={(event) => setPrivate(event.target.checked)}
          />
          <Button size="small" variant="primary" disabled={!canSave} onClick={() => mutate()}>
            {t('notes.save')}
          </Button>
        </div>
      )}
    </div>
  );
}
