import { LayoutTemplate, ListChecks, Paperclip, SendHorizontal } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { Channel, Chat, Message } from '@/lib/api/generated';
import { cn } from '@/lib/class-names';
import { draftOf, saveDraft } from '@/lib/drafts';
import { lengthIn } from '@/lib/format/text';
import { useMediaQuery } from '@/lib/use-media-query';
import { useWish } from '@/lib/use-wish';
import { useChangeChat } from '../use-change-chat';
import { ChoicesDialog } from './choices-dialog';
import { contentsOf } from './contents';
import { LengthCounter } from './length-counter';
import { ReplyTo } from './reply-to';
import { TemplateDialog } from './template-dialog';
import { UploadChips } from './upload-chips';
import { UploadLimits } from './upload-limits';
import { useGrowingHeight } from './use-growing-height';
import { useFileDrop } from './use-file-drop';
import type { Content } from './use-send-message';
import { useTypingSignal } from './use-typing-signal';
import { useUploads } from './use-uploads';

interface ReplyBoxProps {
  chat: Chat;
  channel: Channel | undefined;
  replyTo: Message | null;
  onReplyDone: () => void;
  onSend: (content: Content) => void;
}

export function ReplyBox({ chat, channel, replyTo, onReplyDone, onSend }: ReplyBoxProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => draftOf(chat.id));
  const [templateOpen, setTemplateOpen] = useState(false);
  const [choicesOpen, setChoicesOpen] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { uploads, add, remove, clear } = useUploads(channel);
  const isOver = useFileDrop(add);
  const { typed, stopped } = useTypingSignal(chat.id);
  const { setStatus } = useChangeChat(chat);
  const hasFinePointer = useMediaQuery('(pointer: fine)');
  useGrowingHeight(input, text);
  useWish('reply', () => input.current?.focus());
  useEffect(() => {
    if (replyTo !== null) input.current?.focus();
  }, [replyTo]);

  const limit = channel?.limits.text;
  const length = limit === undefined ? 0 : lengthIn(limit.unit, text.trim());
  const isTooLong = limit !== undefined && length > limit.max;
  const isWaiting = uploads.some(({ attachment }) => attachment === undefined);
  const isReady = !isWaiting && (text.trim() !== '' || uploads.length > 0);
  const canSend = !isTooLong && isReady;
  const canSplit = isTooLong && uploads.length === 0;

  const change = (value: string) => {
    setText(value);
    saveDraft(chat.id, value);
    if (value.trim() === '') stopped();
    else typed();
  };
  const send = (split = false) => {
    if (!canSend && !(split && canSplit)) return;
    const quote = replyTo === null ? {} : { replyToId: replyTo.id };
    const attachments = uploads.flatMap(({ attachment }) => attachment ?? []);
    const draft = { text: text.trim(), attachments, ...quote };
    contentsOf(draft, channel?.capabilities.captions ?? false).forEach((content) =>
      onSend(split ? { ...content, split } : content),
    );
    change('');
    clear();
    onReplyDone();
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const isForced = event.ctrlKey || event.metaKey;
    // On a touch keyboard Enter is the only way to a new line.
    if (!isForced && (event.shiftKey || !hasFinePointer)) return;
    event.preventDefault();
    send();
    if (isForced && event.shiftKey && canSend) setStatus('closed');
  };
  return (
    <>
      <div
        className={cn(
          'mx-auto max-w-3xl rounded-xl border border-line-strong bg-canvas transition-colors focus-within:border-accent focus-within:ring-3 focus-within:ring-accent/15',
          isOver && 'border-dashed border-accent bg-accent-soft',
        )}
      >
        {replyTo !== null && <ReplyTo message={replyTo} onCancel={onReplyDone} />}
        <UploadChips uploads={uploads} onRemove={remove} />
        {channel !== undefined && (isOver || uploads.length > 0) && <UploadLimits channel={channel} />}
        <textarea
          ref={input}
          rows={1}
          dir="auto"
          value={text}
          aria-label={t('composer.label')}
          aria-invalid={isTooLong}
          placeholder={
            isOver ? t('composer.dropHere') : t('composer.placeholder', { channel: channel?.name ?? '' })
          }
          onChange={(event) => change(event.target.value)}
          onBlur={stopped}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0) return;
            event.preventDefault();
            add(event.clipboardData.files);
          }}
          className="block max-h-52 w-full resize-none bg-transparent px-3.5 pt-3 pb-1 outline-none placeholder:text-faint"
        />
        <div className="flex items-center gap-1 p-1.5">
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              add(event.target.files ?? []);
              event.target.value = '';
            }}
          />
          <IconButton label={t('composer.attach')} onClick={() => picker.current?.click()}>
            <Paperclip />
          </IconButton>
          {channel?.capabilities.templates && (
            <IconButton label={t('template.choose')} onClick={() => setTemplateOpen(true)}>
              <LayoutTemplate />
            </IconButton>
          )}
          {channel !== undefined && Object.keys(channel.limits.choices).length > 0 && (
            <IconButton label={t('choices.title')} onClick={() => setChoicesOpen(true)}>
              <ListChecks />
            </IconButton>
          )}
          <span className="flex-1" />
          {limit !== undefined && <LengthCounter length={length} max={limit.max} />}
          {canSplit && (
            <Button className="h-8 px-3" onClick={() => send(true)}>
              {t('composer.sendSplit')}
            </Button>
          )}
          <Button
            variant="primary"
            className="h-8 px-3"
            disabled={!canSend}
            onClick={() => send()}
            aria-label={t('composer.send')}
          >
            <span className="max-sm:hidden">{t('composer.send')}</span>
            <SendHorizontal />
          </Button>
        </div>
      </div>
      <TemplateDialog
        connectionId={chat.socialConnectionId}
        open={templateOpen}
        onOpenChange={setTemplateOpen}
        onSend={onSend}
      />
      {channel !== undefined && (
        <ChoicesDialog
          limits={channel.limits.choices}
          text={text}
          open={choicesOpen}
          onOpenChange={setChoicesOpen}
          onSend={(content) => {
            onSend(content);
            change('');
          }}
        />
      )}
    </>
  );
}
