import { Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/generated';

interface MessageSenderProps {
  message: Message;
  name: string | undefined;
}

/** Above a group of our messages: who wrote them, or that they came from the platform's own app. */
export function MessageSender({ message, name }: MessageSenderProps) {
  const { t } = useTranslation();
  if (!message.isEcho && name === undefined) return null;
  const echo = name === undefined ? t('message.echoUnknown') : t('message.echo', { name });
  return (
    <p className="mb-1 flex items-center gap-1 px-1 text-2xs text-muted">
      {message.isEcho && <Smartphone className="size-3" aria-hidden />}
      {message.isEcho ? echo : name}
    </p>
  );
}
