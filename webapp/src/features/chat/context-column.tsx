import { Trash2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '@/components/channel-icon';
import { ChatAvatar } from '@/components/people/chat-avatar';
import { useCustomerName } from '@/components/people/customer-name';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { Chat } from '@/lib/api/generated';
import { useChannel } from '@/lib/api/use-channels';
import { useProfile } from '@/lib/api/use-profile';
import { fullTime, shortDate } from '@/lib/format/time';
import { useLocale } from '@/lib/i18n/use-locale';
import { ContextSection } from './context/context-section';
import { DeleteChat } from './context/delete-chat';
import { EditableField } from './context/editable-field';
import { LabelEditor } from './context/label-editor';
import { useChangeChat } from './use-change-chat';
import { useChat } from './use-chat';

interface ContextColumnProps {
  chatId: string;
  onClose: () => void;
  onDeleted: () => void;
  /** The notes. */
  children: ReactNode;
}

/** Who the customer is and what the team knows about the conversation. */
export function ContextColumn({ chatId, onClose, onDeleted, children }: ContextColumnProps) {
  const { t } = useTranslation();
  const { data: chat } = useChat(chatId);
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-14 shrink-0 items-center justify-between border-b px-4">
        <h2 className="font-semibold">{t('context.title')}</h2>
        <IconButton label={t('context.hide')} onClick={onClose}>
          <X />
        </IconButton>
      </div>
      {chat !== undefined && (
        <div className="flex-1 overflow-y-auto">
          <Customer chat={chat} />
          <ContextSection title={t('context.labels')}>
            <LabelEditor chat={chat} />
          </ContextSection>
          {children}
          <Conversation chat={chat} onDeleted={onDeleted} />
        </div>
      )}
    </div>
  );
}

function Customer({ chat }: { chat: Chat }) {
  const { t } = useTranslation();
  const name = useCustomerName(chat);
  const { edit } = useChangeChat(chat);
  return (
    <section aria-label={t('context.customer')} className="border-b px-4 py-5">
      <div className="mb-4 flex flex-col items-center gap-2 text-center">
        <span className="flex">
          <ChatAvatar chat={chat} size="large" />
        </span>
        <bdi className="text-base font-semibold">{name}</bdi>
      </div>
      <div className="space-y-0.5">
        <EditableField
          label={t('fields.name')}
          value={chat.customerName}
          onSave={(customerName) => edit({ customerName })}
        />
        <EditableField
          label={t('fields.phone')}
          type="tel"
          value={chat.customerPhone}
          onSave={(customerPhone) => edit({ customerPhone })}
        />
        <EditableField
          label={t('fields.email')}
          type="email"
          value={chat.customerEmail}
          onSave={(customerEmail) => edit({ customerEmail })}
        />
      </div>
    </section>
  );
}

function Conversation({ chat, onDeleted }: { chat: Chat; onDeleted: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { isManager } = useProfile();
  const channel = useChannel(chat.platform);
  const [asksToDelete, setAsksToDelete] = useState(false);
  return (
    <ContextSection title={t('context.conversation')}>
      <dl className="grid grid-cols-[6rem_1fr] gap-y-1.5 text-xs">
        <dt className="text-muted">{t('context.channel')}</dt>
        <dd className="flex items-center gap-1.5">
          {channel !== undefined && <ChannelIcon channel={channel} className="size-3.5" />}
          {channel?.name ?? chat.platform}
        </dd>
        <dt className="text-muted">{t('context.address')}</dt>
        <dd className="[overflow-wrap:anywhere]">{chat.platformChatId}</dd>
        <dt className="text-muted">{t('context.since')}</dt>
        <dd title={fullTime(chat.createdAt, locale)}>{shortDate(chat.createdAt, locale)}</dd>
        {chat.referral !== null && (
          <>
            <dt className="text-muted">{t('context.cameBy')}</dt>
            <dd className="[overflow-wrap:anywhere]">
              {t(`context.referral.${chat.referral.kind}`)}
              {(chat.referral.title ?? chat.referral.ref) !== null && (
                <bdi className="block text-muted">{chat.referral.title ?? chat.referral.ref}</bdi>
              )}
            </dd>
          </>
        )}
      </dl>
      {isManager && (
        <>
          <Button
            variant="ghost"
            size="small"
            className="mt-3 -ml-2.5 text-danger hover:text-danger"
            onClick={() => setAsksToDelete(true)}
          >
            <Trash2 />
            {t('chat.delete')}
          </Button>
          <DeleteChat chat={chat} open={asksToDelete} onOpenChange={setAsksToDelete} onDeleted={onDeleted} />
        </>
      )}
    </ContextSection>
  );
}
