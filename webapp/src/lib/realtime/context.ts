import { createContext, use } from 'react';
import type { RealtimeStatus } from './connection';

interface Realtime {
  status: RealtimeStatus;
  sendTyping: (chatId: string, isTyping: boolean) => void;
}

export const RealtimeContext = createContext<Realtime>({ status: 'connecting', sendTyping: () => undefined });

export function useRealtime(): Realtime {
  return use(RealtimeContext);
}
