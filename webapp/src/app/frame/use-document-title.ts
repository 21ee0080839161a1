import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dashboardQuery } from '@/lib/api/dashboard';
import { useProfile } from '@/lib/api/use-profile';

/** Shows in the browser's tab how many chats wait to be read. */
export function useDocumentTitle(): void {
  const { tenant } = useProfile();
  const unread = useQuery(dashboardQuery).data?.unreadChats ?? 0;
  useEffect(() => {
    document.title = unread === 0 ? tenant.name : `(${unread}) ${tenant.name}`;
  }, [tenant.name, unread]);
}
