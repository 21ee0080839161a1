import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useMembers } from '@/lib/api/use-members';
import { assignChat, chatKeys, updateChat } from '@/lib/api/chats';
import type { Chat, ChatStatus, UpdateChatRequest } from '@/lib/api/generated';
import { putChat } from '@/lib/realtime/cache';
import { useErrorText } from '@/lib/use-error-text';

interface ChangeChat {
  setStatus: (status: ChatStatus) => void;
  assign: (userId: string | null) => void;
  edit: (change: UpdateChatRequest) => Promise<Chat>;
}

/** Changes that show at once, are taken back when the server refuses them, and can be undone. */
export function useChangeChat(chat: Chat): ChangeChat {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { nameOf } = useMembers();
  const { mutate, mutateAsync } = useMutation({
    mutationFn: ({ assignedUserId, ...others }: UpdateChatRequest) =>
      assignedUserId === undefined ? updateChat(chat.id, others) : assignChat(chat.id, assignedUserId),
    onMutate: (change) => {
      const current = client.getQueryData<Chat>(chatKeys.one(chat.id)) ?? chat;
      putChat(client, { ...current, ...change });
      return current;
    },
    onError: (error, _change, before) => {
      if (before !== undefined) putChat(client, before);
      toast.error(errorText(error));
    },
    onSuccess: (answer) => putChat(client, answer),
  });
  const changeWithUndo = (change: UpdateChatRequest, back: UpdateChatRequest, text: string) =>
    mutate(change, {
      onSuccess: () => toast(text, { action: { label: t('common.undo'), onClick: () => mutate(back) } }),
    });
  return {
    setStatus: (status) => {
      if (status !== chat.status) {
        changeWithUndo({ status }, { status: chat.status }, t(`chat.statusChanged.${status}`));
      }
    },
    assign: (userId) => {
      if (userId === chat.assignedUserId) return;
      const text = userId === null ? t('chat.unassigned') : t('chat.assignedTo', { name: nameOf(userId) });
      changeWithUndo({ assignedUserId: userId }, { assignedUserId: chat.assignedUserId }, text);
    },
    edit: mutateAsync,
  };
}
