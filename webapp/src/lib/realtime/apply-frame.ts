import type { QueryClient } from '@tanstack/react-query';
import { chatKeys } from '@/lib/api/chats';
import type { Profile } from '@/lib/api/generated';
import { connectionNoticesQuery, connectionsQuery } from '@/lib/api/connections';
import { profileQuery } from '@/lib/api/session';
import { usersQuery } from '@/lib/api/users';
import { dropChat, dropNote, putChat, putMessage, putNote, putPresence } from './cache';
import type { Frame } from './frame';
import { refreshDashboard } from './refresh-dashboard';
import { putTyping } from './typing';

/** Brings the query cache to where a fresh load would bring it, given what one frame of the server says. */
export function applyFrame(client: QueryClient, frame: Frame): void {
  switch (frame.type) {
    case 'message.created':
    case 'message.updated':
      putMessage(client, frame.data.message);
      putChat(client, frame.data.chat);
      refreshDashboard(client);
      break;
    case 'chat.created':
    case 'chat.updated':
      putChat(client, frame.data.chat);
      refreshDashboard(client);
      break;
    case 'chat.deleted':
      dropChat(client, frame.data.chat.id);
      refreshDashboard(client);
      break;
    case 'note.created':
    case 'note.updated':
      putNote(client, frame.data.note);
      break;
    case 'note.deleted':
      dropNote(client, frame.data.note);
      break;
    case 'connection.updated':
      void client.invalidateQueries({ queryKey: connectionsQuery.queryKey });
      void client.invalidateQueries({ queryKey: connectionNoticesQuery.queryKey });
      break;
    case 'user.updated': {
      const { user } = frame.data;
      const isOwn = (profile: Profile | undefined) => profile?.user.id === user.id;
      client.setQueryData<Profile>(profileQuery.queryKey, (old) =>
        old && isOwn(old) ? { ...old, user } : old,
      );
      void client.invalidateQueries({ queryKey: usersQuery.queryKey });
      // A member who was removed leaves chats behind that nobody holds.
      if (!user.isActive) void client.invalidateQueries({ queryKey: chatKeys.lists });
      break;
    }
    case 'presence.updated':
      putPresence(client, frame.data);
      break;
    case 'typing':
      putTyping(client, frame.data);
      break;
    case 'resync':
      void client.invalidateQueries();
      break;
    case 'pong':
    case 'error':
      break;
  }
}
