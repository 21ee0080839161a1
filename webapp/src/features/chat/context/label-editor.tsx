import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badge } from '@/components/ui/badge';
import { Input } from '@/components/ui/input';
import type { Chat } from '@/lib/api/generated';
import { inboxPath } from '@/lib/chat-filters';
import { useChangeChat } from '../use-change-chat';

const longest = 50;

/** The chat's labels; each leads to all chats that have it. */
export function LabelEditor({ chat }: { chat: Chat }) {
  const { t } = useTranslation();
  const { edit } = useChangeChat(chat);
  const [text, setText] = useState('');
  // A refusal is told and taken back where the change is made.
  const save = (labels: string[]) => void edit({ labels }).catch(() => undefined);
  const add = () => {
    const label = text.trim();
    setText('');
    if (label !== '' && !chat.labels.includes(label)) save([...chat.labels, label]);
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {chat.labels.map((label) => (
        <Badge key={label} className="gap-0.5 py-0 pr-0.5">
          <Link to={inboxPath({ label, status: 'any' })} className="py-0.5 hover:text-ink" dir="auto">
            {label}
          </Link>
          <button
            type="button"
            aria-label={t('context.removeLabel', { label })}
            className="rounded-full p-1 hover:text-ink"
            onClick={() => save(chat.labels.filter((other) => other !== label))}
          >
            <X className="size-3" />
          </button>
        </Badge>
      ))}
      <span className="relative">
        <Plus className="absolute top-1.5 left-1.5 size-3 text-muted" aria-hidden />
        <Input
          value={text}
          maxLength={longest}
          aria-label={t('context.addLabel')}
          placeholder={t('context.addLabel')}
          onChange={(event) => setText(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
          className="h-6 w-28 rounded-full border-dashed pr-2 pl-5.5 text-2xs"
        />
      </span>
    </div>
  );
}
