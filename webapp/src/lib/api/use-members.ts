import { useQuery } from '@tanstack/react-query';
import { fullName } from '@/lib/format/text';
import type { User } from './generated';
import { presenceQuery, usersQuery } from './users';

interface Members {
  users: User[];
  nameOf: (id: string) => string;
}

export function useMembers(): Members {
  const { data: users = [] } = useQuery(usersQuery);
  const nameOf = (id: string) => {
    const user = users.find((other) => other.id === id);
    return user === undefined ? '…' : fullName(user);
  };
  return { users, nameOf };
}

export function useIsOnline(): (id: string) => boolean {
  const { data } = useQuery(presenceQuery);
  return (id) =>
    data?.presence.some((member) => member.userId === id && member.presence === 'online') ?? false;
}
