import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message } from '@/lib/api/generated';
import { retryMessage } from '@/lib/api/messages';
import { putMessage } from '@/lib/realtime/cache';
import { useErrorText } from '@/lib/use-error-text';
import { isUnsent, markInOutbox, requestInOutbox, takeFromOutbox } from './outbox';
import { useDeliver } from './use-send-message';

interface RetryMessage {
  retry: () => void;
  /** Only for what the server never took. */
  discard: (() => void) | undefined;
  isRetrying: boolean;
}

/** Sends a failed message again: under its old key when the server never took it, else by asking the server. */
export function useRetryMessage(message: Message): RetryMessage {
  const client = useQueryClient();
  const errorText = useErrorText();
  const { chatId, clientId } = message;
  const deliver = useDeliver(chatId);
  const { mutate, isPending } = useMutation({
    mutationFn: () => retryMessage(message.id),
    onSuccess: (answer) => putMessage(client, answer),
    onError: (error) => toast.error(errorText(error)),
  });
  if (!isUnsent(message) || clientId === null) {
    return { retry: () => mutate(), discard: undefined, isRetrying: isPending };
  }
  return {
    retry: () => {
      const request = requestInOutbox(client, chatId, clientId);
      if (request === undefined) return;
      markInOutbox(client, chatId, clientId, { status: 'pending', error: null });
      deliver(request);
    },
    discard: () => takeFromOutbox(client, chatId, clientId),
    isRetrying: false,
  };
}
