import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Chat, Message } from '@/lib/api/generated';
import { markMessageUnread } from '@/lib/api/messages';
import { useErrorText } from '@/lib/use-error-text';
import { useWish } from '@/lib/use-wish';

/** Marks the customer's latest message unread; true while it has to stay so although the chat is open. */
export function useMarkUnread(chat: Chat, messages: Message[]): boolean {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [keptId, setKeptId] = useState<string>();
  const latest = messages.findLast(({ sender }) => sender === 'customer');
  const { mutate } = useMutation({
    mutationFn: markMessageUnread,
    onMutate: (id) => setKeptId(id),
    onSuccess: () => toast(t('chat.markedUnread')),
    onError: (error) => toast.error(errorText(error)),
  });
  useWish('markUnread', () => {
    if (latest !== undefined && chat.unreadCount === 0) mutate(latest.id);
  });
  return latest !== undefined && keptId === latest.id;
}
