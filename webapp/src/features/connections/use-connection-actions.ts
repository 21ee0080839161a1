import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import {
  connectionsQuery,
  deleteConnection,
  renewConnectionToken,
  syncTemplates,
  templatesQuery,
  testConnection,
  updateConnection,
} from '@/lib/api/connections';
import type { Connection, UpdateConnectionRequest } from '@/lib/api/generated';
import { useErrorText } from '@/lib/use-error-text';

export function useConnectionActions({ id, displayName }: Connection) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const reload = () => client.invalidateQueries({ queryKey: connectionsQuery.queryKey });
  const settle = { onSettled: reload, onError: (error: Error) => toast.error(errorText(error)) };
  return {
    test: useMutation({ mutationFn: () => testConnection(id), ...settle }),
    renew: useMutation({
      mutationFn: () => renewConnectionToken(id),
      onSuccess: () => toast(t('connections.renewed', { name: displayName })),
      ...settle,
    }),
    syncTemplates: useMutation({
      mutationFn: () => syncTemplates(id),
      onSuccess: (list) => {
        client.setQueryData(templatesQuery(id).queryKey, list);
        toast(t('connections.templatesSynced', { count: list.templates.length }));
      },
      ...settle,
    }),
    change: useMutation({
      mutationFn: (body: UpdateConnectionRequest) => updateConnection(id, body),
      ...settle,
    }),
    remove: useMutation({ mutationFn: () => deleteConnection(id), ...settle }),
  };
}
