import type { Channel } from '@/lib/api/generated';
import { useChannel } from '@/lib/api/use-channels';
import { cn } from '@/lib/class-names';

interface ChannelIconProps {
  channel: Channel;
  className?: string;
}

/** Drawn from what the channel says of itself; the name beside it is what screen readers read. */
export function ChannelIcon({ channel, className }: ChannelIconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden
      className={cn('size-4 shrink-0', className)}
      fill={channel.icon.color}
    >
      <path d={channel.icon.path} />
    </svg>
  );
}

/** A small round mark for the corner of an avatar. */
export function ChannelBadge({ platform, className }: { platform: string; className?: string }) {
  const channel = useChannel(platform);
  if (channel === undefined) return null;
  return (
    <span
      className={cn(
        'absolute -right-0.5 -bottom-0.5 flex size-4 items-center justify-center rounded-full bg-canvas ring-1 ring-line',
        className,
      )}
    >
      <ChannelIcon channel={channel} className="size-3" />
      <span className="sr-only">{channel.name}</span>
    </span>
  );
}
