import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import { ChatAvatar } from '@/components/people/chat-avatar';
import { useCustomerName } from '@/components/people/customer-name';
import { Kbd } from '@/components/ui/kbd';
import type { Chat } from '@/lib/api/generated';

const item = 'flex h-9 items-center gap-2.5 rounded-lg px-2.5 data-[selected=true]:bg-hover';

export function PaletteGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted"
    >
      {children}
    </Command.Group>
  );
}

interface PaletteItemProps {
  name: string;
  keys?: string;
  onSelect: () => void;
}

export function PaletteItem({ name, keys, onSelect }: PaletteItemProps) {
  return (
    <Command.Item value={name} onSelect={onSelect} className={item}>
      <span className="flex-1 truncate">{name}</span>
      {keys !== undefined && <Kbd>{keys}</Kbd>}
    </Command.Item>
  );
}

interface FoundChatProps {
  chat: Chat;
  /** The server has found the chat by it, so the palette may not filter it away. */
  search: string;
  onSelect: () => void;
}

export function FoundChat({ chat, search, onSelect }: FoundChatProps) {
  const name = useCustomerName(chat);
  return (
    <Command.Item value={`${chat.id} ${search}`} onSelect={onSelect} className={`${item} h-12`}>
      <ChatAvatar chat={chat} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium" dir="auto">
          {name}
        </span>
        <span className="block truncate text-xs text-muted" dir="auto">
          {chat.lastMessage?.messageText}
        </span>
      </span>
    </Command.Item>
  );
}
