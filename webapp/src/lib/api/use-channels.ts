import { useQuery } from '@tanstack/react-query';
import { channelsQuery } from './connections';
import type { Channel } from './generated';

export function useChannels(): Channel[] {
  return useQuery(channelsQuery).data ?? [];
}

/** Undefined until the channels are loaded, and for a channel that was taken out of the installation. */
export function useChannel(id: string): Channel | undefined {
  return useChannels().find((channel) => channel.id === id);
}
