import type { QueryClient } from '@tanstack/react-query';
import { dashboardQuery } from '@/lib/api/dashboard';

const atMostEveryMs = 1_500;
const waiting = new WeakSet<QueryClient>();

/** The numbers are counted by the server; many events in a row ask for them once. */
export function refreshDashboard(client: QueryClient): void {
  if (waiting.has(client)) return;
  waiting.add(client);
  setTimeout(() => {
    waiting.delete(client);
    void client.invalidateQueries({ queryKey: dashboardQuery.queryKey });
  }, atMostEveryMs);
}
