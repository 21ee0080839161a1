import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { DataDeletionAnswer } from './generated';

export const dataDeletionQuery = (code: string) =>
  queryOptions({
    queryKey: ['data-deletion', code],
    queryFn: ({ signal }) =>
      api.get<DataDeletionAnswer>(`/api/data-deletions/${encodeURIComponent(code)}`, {}, signal),
    select: (answer) => answer.dataDeletion,
    retry: false,
  });
