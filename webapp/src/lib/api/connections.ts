import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type {
  ChannelPage,
  ConnectionAnswer,
  ConnectionNoticeList,
  ConnectionPage,
  ConnectionTest,
  CreateConnectionRequest,
  UpdateConnectionRequest,
} from './generated';

const path = '/api/social-connections';

/** What this installation can connect to; it changes only with the server. */
export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => api.get<ChannelPage>('/api/channels', {}, signal),
  select: (page) => page.channels,
  staleTime: Infinity,
});

export const connectionsQuery = queryOptions({
  queryKey: ['connections'],
  queryFn: ({ signal }) => api.get<ConnectionPage>(path, { limit: 100 }, signal),
  select: (page) => page.connections,
  staleTime: Infinity,
});

/** What platforms said about accounts, newest first. */
export const connectionNoticesQuery = queryOptions({
  queryKey: ['connection-notices'],
  queryFn: ({ signal }) => api.get<ConnectionNoticeList>('/api/connection-notices', { limit: 100 }, signal),
  select: (list) => list.notices,
  staleTime: Infinity,
});

export const createConnection = (body: CreateConnectionRequest) => api.post<ConnectionAnswer>(path, body);

export const updateConnection = (id: string, body: UpdateConnectionRequest) =>
  api.patch<ConnectionAnswer>(`${path}/${id}`, body);

export const deleteConnection = (id: string) => api.delete(`${path}/${id}`);

export const testConnection = (id: string) => api.post<ConnectionTest>(`${path}/${id}/test`);

export const renewConnectionToken = (id: string) => api.post<ConnectionAnswer>(`${path}/${id}/refresh-token`);
