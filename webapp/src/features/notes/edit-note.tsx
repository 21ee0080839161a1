import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Textarea } from '@/components/ui/input';
import type { Note, UpdateNoteRequest } from '@/lib/api/generated';
import { useProfile } from '@/lib/api/use-profile';

interface EditNoteProps {
  note: Note;
  onSave: (change: UpdateNoteRequest) => void;
  onCancel: () => void;
}

export function EditNote({ note, onSave, onCancel }: EditNoteProps) {
  const { t } = useTranslation();
  const { user } = useProfile();
  const [noteText, setNoteText] = useState(note.noteText);
  const [isPrivate, setPrivate] = useState(note.isPrivate);
  return (
    <div className="space-y-2">
      <Textarea
        rows={3}
        dir="auto"
        autoFocus
        value={noteText}
        aria-label={t('notes.text')}
        onChange={(event) => setNoteText(event.target.value)}
        className="text-[0.8125rem]"
      />
      <div className="flex flex-wrap items-center justify-end gap-1.5">
        {note.authorId === user.id && (
          <Checkbox
            className="mr-auto"
            label={t('notes.private')}
            checked={isPrivate}
            onChange={(event) => setPrivate(event.target.checked)}
          />
        )}
        <Button size="small" variant="ghost" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button
          size="small"
          variant="primary"
          disabled={noteText.trim() === ''}
          onClick={() => onSave({ noteText: noteText.trim(), isPrivate })}
        >
          {t('common.save')}
        </Button>
      </div>
    </div>
  );
}
