import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type {
  CreateUserRequest,
  PresenceList,
  UpdateUserRequest,
  User,
  UserAnswer,
  UserPage,
} from './generated';

async function allUsers(signal: AbortSignal): Promise<User[]> {
  const users: User[] = [];
  let cursor: string | null = null;
  do {
    const page: UserPage = await api.get<UserPage>('/api/users', { limit: 100, cursor }, signal);
    users.push(...page.users);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return users;
}

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => allUsers(signal),
  staleTime: Infinity,
});

export const presenceQuery = queryOptions({
  queryKey: ['presence'],
  queryFn: ({ signal }) => api.get<PresenceList>('/api/presence', {}, signal),
  staleTime: Infinity,
});

export const createUser = (body: CreateUserRequest) => api.post<UserAnswer>('/api/users', body);

export const updateUser = (id: string, body: UpdateUserRequest) =>
  api.patch<UserAnswer>(`/api/users/${id}`, body);

export const deleteUser = (id: string) => api.delete(`/api/users/${id}`);
