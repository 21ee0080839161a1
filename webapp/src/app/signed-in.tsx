import { queryOptions, useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { LoadError } from '@/components/ui/load-error';
import { listEvents } from '@/lib/api/events';
import { hasStatus } from '@/lib/api/problem';
import { profileQuery } from '@/lib/api/session';
import { ProfileContext } from '@/lib/api/use-profile';
import { RealtimeProvider } from '@/lib/realtime/provider';

/** Taken before anything else is loaded, so that no change falls between what is loaded and the events. */
const firstCursorQuery = queryOptions({
  queryKey: ['first-cursor'],
  queryFn: async ({ signal }) => (await listEvents(null, signal)).cursor,
  retry: false,
  staleTime: 'static',
});

/** Lets only signed-in members through, and keeps them up to date. */
export function SignedIn() {
  const profile = useQuery(profileQuery);
  const cursor = useQuery(firstCursorQuery);
  const location = useLocation();
  if (hasStatus(profile.error, 401)) {
    return <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />;
  }
  if (profile.data === undefined) {
    return profile.error === null ? null : (
      <LoadError error={profile.error} onRetry={() => void profile.refetch()} />
    );
  }
  if (cursor.isPending) return null;
  return (
    <ProfileContext value={profile.data}>
      <RealtimeProvider cursor={cursor.data ?? null}>
        <Outlet />
      </RealtimeProvider>
    </ProfileContext>
  );
}
