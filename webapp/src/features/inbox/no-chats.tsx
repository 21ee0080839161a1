import { useQuery } from '@tanstack/react-query';
import { Inbox, ListFilter, Plug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import type { ChatFilters } from '@/lib/api/chats';
import { connectionsQuery } from '@/lib/api/connections';
import { useProfile } from '@/lib/api/use-profile';

/** Why there is nothing: a filter that finds nothing, no connection yet, or all work done. */
export function NoChats({ filters }: { filters: ChatFilters }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { isManager } = useProfile();
  const { data: connections } = useQuery(connectionsQuery);
  const isNarrowed = filters.q !== undefined || filters.unread !== undefined || filters.label !== undefined;
  if (isNarrowed) {
    return (
      <Empty
        icon={ListFilter}
        title={t('inbox.nothingFound')}
        description={t('inbox.nothingFoundHint')}
        action={<Button onClick={() => void navigate('/inbox')}>{t('inbox.clearFilters')}</Button>}
      />
    );
  }
  if (connections?.length === 0) {
    return (
      <Empty
        icon={Plug}
        title={t('inbox.noConnections')}
        description={t(isManager ? 'inbox.noConnectionsHint' : 'inbox.noConnectionsAgentHint')}
        action={
          isManager && (
            <Button asChild variant="primary">
              <Link to="/connections">{t('connections.connect')}</Link>
            </Button>
          )
        }
      />
    );
  }
  return <Empty icon={Inbox} title={t('inbox.empty')} description={t('inbox.emptyHint')} />;
}
