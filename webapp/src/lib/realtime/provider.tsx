import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { profileQuery } from '@/lib/api/session';
import { applyFrame } from './apply-frame';
import { RealtimeConnection, type RealtimeStatus } from './connection';
import { RealtimeContext } from './context';

interface RealtimeProviderProps {
  /** Where the events start that the loaded data do not hold yet. */
  cursor: string | null;
  children: ReactNode;
}

/** Holds the connection for as long as somebody is signed in. */
export function RealtimeProvider({ cursor, children }: RealtimeProviderProps) {
  const client = useQueryClient();
  const [status, setStatus] = useState<RealtimeStatus>('connecting');
  const [connection] = useState(
    () =>
      new RealtimeConnection(cursor, {
        onFrame: (frame) => applyFrame(client, frame),
        onStatus: setStatus,
        // Asking who is signed in is answered with 401, which leads to the sign-in page.
        onSessionEnd: () => void client.invalidateQueries({ queryKey: profileQuery.queryKey }),
      }),
  );
  useEffect(() => {
    connection.start();
    return () => connection.stop();
  }, [connection]);
  const [sendTyping] = useState(
    () => (chatId: string, isTyping: boolean) => connection.sendTyping(chatId, isTyping),
  );
  return <RealtimeContext value={{ status, sendTyping }}>{children}</RealtimeContext>;
}
