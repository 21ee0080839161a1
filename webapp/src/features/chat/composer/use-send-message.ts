import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Attachment, Message } from '@/lib/api/generated';
import { sendMessage, plain } from '@/lib/api/messages';
import { isPassing } from '@/lib/api/problem';
import { useProfile } from '@/lib/api/use-profile';
import { shownChoices } from '@/lib/choices-draft';
import { randomId } from '@/lib/random-id';
import { putSentMessage } from '@/lib/realtime/cache';
import { useErrorText } from '@/lib/use-error-text';
import { markInOutbox, putInOutbox, takeFromOutbox, type OutgoingMessage } from './outbox';

export type Content = Omit<OutgoingMessage, 'clientId' | 'attachmentIds'> & { attachment?: Attachment };

const attempts = 4;

/**
 * Hands the messages of one chat to the server in order. Offline they wait; a passing failure is tried again under the
 * same key, so that the server takes the message once.
 */
export function useDeliver(chatId: string): (request: OutgoingMessage) => void {
  const client = useQueryClient();
  const errorText = useErrorText();
  const { mutate } = useMutation({
    mutationFn: (request: OutgoingMessage) => sendMessage(chatId, request),
    scope: { id: `send-${chatId}` },
    networkMode: 'online',
    retry: (count, error) => count < attempts && isPassing(error),
    onSuccess: (message, { clientId }) => {
      putSentMessage(client, message);
      takeFromOutbox(client, chatId, clientId);
    },
    onError: (error, { clientId }) =>
      markInOutbox(client, chatId, clientId, {
        status: 'failed',
        error: { code: 'not-accepted', message: errorText(error), help: null, action: 'retry' },
      }),
  });
  return mutate;
}

/** Shows the message at once and sends it. */
export function useSendMessage(chatId: string): (content: Content) => void {
  const client = useQueryClient();
  const { t } = useTranslation();
  const { user } = useProfile();
  const deliver = useDeliver(chatId);
  return ({ attachment, ...content }) => {
    const now = new Date().toISOString();
    const request: OutgoingMessage = {
      ...content,
      ...(attachment !== undefined && { attachmentIds: [attachment.id] }),
      clientId: randomId(),
    };
    const message: Message = {
      id: '',
      chatId,
      platformMessageId: null,
      sender: 'agent',
      senderId: user.id,
      messageText:
        content.messageText ??
        (content.template && t('template.sent', { name: content.template.name })) ??
        null,
      messageType: content.messageType,
      attachments: attachment === undefined ? [] : [attachment],
      replyToId: content.replyToId ?? null,
      reactions: [],
      isRead: false,
      isLate: false,
      isEcho: false,
      status: 'pending',
      error: null,
      clientId: request.clientId,
      timestamp: now,
      createdAt: now,
      ...plain,
      choices: content.choices === undefined ? null : shownChoices(content.choices),
    };
    putInOutbox(client, { request, message });
    deliver(request);
  };
}
