import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { CreateNoteRequest, NoteAnswer, NotePage, UpdateNoteRequest } from './generated';

export const notesKey = (chatId: string) => ['chat', chatId, 'notes'] as const;

export const notesQuery = (chatId: string) =>
  queryOptions({
    queryKey: notesKey(chatId),
    queryFn: ({ signal }) => api.get<NotePage>(`/api/notes/chat/${chatId}`, { limit: 100 }, signal),
    staleTime: Infinity,
  });

export const createNote = (chatId: string, body: CreateNoteRequest) =>
  api.post<NoteAnswer>(`/api/notes/chat/${chatId}`, body);

export const updateNote = (id: string, body: UpdateNoteRequest) =>
  api.patch<NoteAnswer>(`/api/notes/${id}`, body);

export const deleteNote = (id: string) => api.delete(`/api/notes/${id}`);
