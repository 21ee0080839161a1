import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useCustomerName } from '@/components/people/customer-name';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { deleteChat } from '@/lib/api/chats';
import type { Chat } from '@/lib/api/generated';
import { dropChat } from '@/lib/realtime/cache';
import { useErrorText } from '@/lib/use-error-text';

interface DeleteChatProps {
  chat: Chat;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDeleted: () => void;
}

export function DeleteChat({ chat, open, onOpenChange, onDeleted }: DeleteChatProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const name = useCustomerName(chat);
  const { mutate } = useMutation({
    mutationFn: () => deleteChat(chat.id),
    onSuccess: () => {
      onDeleted();
      dropChat(client, chat.id);
      toast(t('chat.deleted'));
    },
    onError: (error) => toast.error(errorText(error)),
  });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('chat.deleteTitle', { name })}
      description={t('chat.deleteDescription')}
      action={t('chat.delete')}
      onConfirm={() => mutate()}
    />
  );
}
