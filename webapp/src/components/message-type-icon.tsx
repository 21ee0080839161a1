import {
  CircleQuestionMark,
  Contact,
  File,
  Image,
  LayoutTemplate,
  MapPin,
  Mic,
  MousePointerClick,
  SmilePlus,
  Sticker,
  Video,
  type LucideIcon,
} from 'lucide-react';
import type { MessageType } from '@/lib/api/generated';

const icons: Partial<Record<MessageType, LucideIcon>> = {
  image: Image,
  video: Video,
  audio: Mic,
  file: File,
  location: MapPin,
  contact: Contact,
  sticker: Sticker,
  template: LayoutTemplate,
  interactive: MousePointerClick,
  reaction: SmilePlus,
  unsupported: CircleQuestionMark,
};

/** Nothing for what is only text. */
export function MessageTypeIcon({ type, className }: { type: MessageType; className?: string }) {
  const Icon = icons[type];
  return Icon === undefined ? null : <Icon className={className} aria-hidden />;
}
