import { queryOptions } from '@tanstack/react-query';
import { leaveTo } from '@/lib/leave-to';
import { api } from './client';
import type {
  ChannelPage,
  ConnectedAnswer,
  ConnectionAnswer,
  ConnectionNoticeList,
  ConnectionPage,
  ConnectionTest,
  ConnectOfferedRequest,
  CreateConnectionRequest,
  OfferAnswer,
  Profile,
  TemplateList,
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

const templatesKey = (id: string) => ['connection', id, 'templates'] as const;

/** A connection's prepared messages, whatever their state. */
export const templatesQuery = (id: string) =>
  queryOptions({
    queryKey: templatesKey(id),
    queryFn: ({ signal }) => api.get<TemplateList>(`${path}/${id}/templates`, {}, signal),
    select: (list) => list.templates,
  });

/** Fetches them from the platform. */
export const syncTemplates = (id: string) => api.post<TemplateList>(`${path}/${id}/templates/sync`);

export const createConnection = (body: CreateConnectionRequest) => api.post<ConnectionAnswer>(path, body);

export const updateConnection = (id: string, body: UpdateConnectionRequest) =>
  api.patch<ConnectionAnswer>(`${path}/${id}`, body);

export const deleteConnection = (id: string) => api.delete(`${path}/${id}`);

export const testConnection = (id: string) => api.post<ConnectionTest>(`${path}/${id}/test`);

export const renewConnectionToken = (id: string) => api.post<ConnectionAnswer>(`${path}/${id}/refresh-token`);

/** What a log-in at a platform offered. */
export const offerQuery = (id: string) =>
  queryOptions({
    queryKey: ['offer', id],
    queryFn: ({ signal }) => api.get<OfferAnswer>(`${path}/offers/${id}`, {}, signal),
    select: (answer) => answer.offer,
    retry: false,
  });

export const connectOffered = (id: string, body: ConnectOfferedRequest) =>
  api.post<ConnectedAnswer>(`${path}/offers/${id}`, body);

export const dismissOffer = (id: string) => api.delete(`${path}/offers/${id}`);

/**
 * Leaves for a platform's dialog. The browser goes there by itself, so the session is refreshed first if it has to be.
 */
export async function startLogin(url: string, connectionId?: string): Promise<void> {
  await api.get<Profile>('/api/auth/profile');
  leaveTo(connectionId === undefined ? url : `${url}?connection=${connectionId}`);
}
