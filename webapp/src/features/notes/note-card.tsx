import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Lock, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { MemberAvatar } from '@/components/people/member-avatar';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import type { Note, UpdateNoteRequest } from '@/lib/api/generated';
import { deleteNote, updateNote } from '@/lib/api/notes';
import { useMembers } from '@/lib/api/use-members';
import { useProfile } from '@/lib/api/use-profile';
import { fullTime, listTime } from '@/lib/format/time';
import { useNow } from '@/lib/format/use-now';
import { useLocale } from '@/lib/i18n/use-locale';
import { dropNote, putNote } from '@/lib/realtime/cache';
import { useErrorText } from '@/lib/use-error-text';
import { EditNote } from './edit-note';

export function NoteCard({ note }: { note: Note }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const client = useQueryClient();
  const errorText = useErrorText();
  const now = useNow(60_000);
  const { user, isManager } = useProfile();
  const { nameOf } = useMembers();
  const [isEditing, setEditing] = useState(false);
  const [asksToDelete, setAsksToDelete] = useState(false);
  const onError = (error: Error) => toast.error(errorText(error));
  const change = useMutation({
    mutationFn: (body: UpdateNoteRequest) => updateNote(note.id, body),
    onSuccess: (answer) => {
      putNote(client, answer.note);
      setEditing(false);
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: () => deleteNote(note.id),
    onSuccess: () => dropNote(client, note),
    onError,
  });
  const mayChange = note.authorId === user.id || isManager;
  return (
    <li className="rounded-lg border border-warning/20 bg-warning-soft/60 p-2.5">
      <div className="mb-1 flex items-center gap-1.5 text-2xs text-muted">
        <MemberAvatar userId={note.authorId} size="tiny" />
        <span className="truncate font-medium text-ink">{nameOf(note.authorId)}</span>
        <time dateTime={note.createdAt} title={fullTime(note.createdAt, locale)}>
          {listTime(note.createdAt, now, locale)}
        </time>
        {note.isPrivate && <Lock className="size-3" aria-label={t('notes.private')} />}
        <span className="flex-1" />
        {mayChange && (
          <Menu>
            <MenuTrigger asChild>
              <Button variant="ghost" className="size-5 rounded p-0" aria-label={t('notes.menu')}>
                <Ellipsis />
              </Button>
            </MenuTrigger>
            <MenuContent align="end">
              <MenuItem onSelect={() => setEditing(true)}>
                <Pencil />
                {t('common.edit')}
              </MenuItem>
              <MenuItem danger onSelect={() => setAsksToDelete(true)}>
                <Trash2 />
                {t('common.delete')}
              </MenuItem>
            </MenuContent>
          </Menu>
        )}
      </div>
      {isEditing ? (
        <EditNote note={note} onSave={(body) => change.mutate(body)} onCancel={() => setEditing(false)} />
      ) : (
        <p dir="auto" className="text-[0.8125rem] [overflow-wrap:anywhere] whitespace-pre-wrap">
          {note.noteText}
        </p>
      )}
      <ConfirmDialog
        open={asksToDelete}
        onOpenChange={setAsksToDelete}
        title={t('notes.deleteTitle')}
        description={t('notes.deleteDescription')}
        action={t('common.delete')}
        onConfirm={() => remove.mutate()}
      />
    </li>
  );
}
