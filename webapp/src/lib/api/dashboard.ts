import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { DashboardAnswer } from './generated';

export const dashboardQuery = queryOptions({
  queryKey: ['dashboard'],
  queryFn: ({ signal }) => api.get<DashboardAnswer>('/api/dashboard', {}, signal),
  select: (answer) => answer.dashboard,
  staleTime: Infinity,
});
