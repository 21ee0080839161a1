import { useMutation, useQuery } from '@tanstack/react-query';
import { SquarePen } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TemplateFields } from '@/components/template-fields';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormFailure } from '@/components/ui/form-failure';
import { IconButton } from '@/components/ui/icon-button';
import { Input, Select, Textarea } from '@/components/ui/input';
import { startChat } from '@/lib/api/chats';
import { connectionsQuery } from '@/lib/api/connections';
import { useChannels } from '@/lib/api/use-channels';
import { randomId } from '@/lib/random-id';
import { isComplete, templateOf, type TemplateDraft } from '@/lib/template-draft';
import { useErrorText } from '@/lib/use-error-text';

/** Writing first, on the connections whose channel lets a business do so. */
export function StartChat() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const channels = useChannels();
  const { data: connections = [] } = useQuery(connectionsQuery);
  const usable = connections.filter(
    ({ isActive, platform }) =>
      isActive &&
      channels.some(({ id, capabilities }) => id === platform && capabilities.startsConversations),
  );
  if (usable.length === 0) return null;
  return (
    <>
      <IconButton label={t('inbox.startChat')} onClick={() => setOpen(true)}>
        <SquarePen />
      </IconButton>
      <Dialog open={open} onOpenChange={setOpen} title={t('inbox.startChat')}>
        <StartChatForm connections={usable} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface StartChatFormProps {
  connections: { id: string; platform: string; displayName: string }[];
  onDone: () => void;
}

function StartChatForm({ connections, onDone }: StartChatFormProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const channels = useChannels();
  const [key] = useState(randomId);
  const [connectionId, setConnectionId] = useState(connections[0]?.id ?? '');
  const [recipient, setRecipient] = useState('');
  const [text, setText] = useState('');
  const [template, setTemplate] = useState<TemplateDraft>();
  const platform = connections.find(({ id }) => id === connectionId)?.platform;
  const byTemplate = channels.find(({ id }) => id === platform)?.capabilities.templates ?? false;
  const isReady = !byTemplate || (template !== undefined && isComplete(template));
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      startChat(
        {
          socialConnectionId: connectionId,
          recipient: recipient.trim(),
          ...(byTemplate && template !== undefined
            ? {
                messageType: 'template',
                template: templateOf(template),
                attachmentIds: template.attachment === undefined ? [] : [template.attachment.id],
              }
            : { messageType: 'text', messageText: text }),
          clientId: key,
        },
        key,
      ),
    onSuccess: ({ chat }) => {
      onDone();
      void navigate(`/inbox/${chat.id}`);
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <Field label={t('inbox.from')}>
        <Select
          value={connectionId}
          onChange={(event) => {
            setConnectionId(event.target.value);
            setTemplate(undefined);
          }}
        >
          {connections.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('inbox.recipient')} hint={t('inbox.recipientHint')}>
        <Input required value={recipient} onChange={(event) => setRecipient(event.target.value)} />
      </Field>
      {byTemplate ? (
        <TemplateFields connectionId={connectionId} value={template} onChange={setTemplate} />
      ) : (
        <Field label={t('inbox.firstMessage')}>
          <Textarea
            required
            rows={4}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      )}
      <FormFailure text={error === null ? undefined : errorText(error)} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={isPending || !isReady}>
          {t('composer.send')}
        </Button>
      </div>
    </form>
  );
}
