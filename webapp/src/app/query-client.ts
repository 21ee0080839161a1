import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { hasStatus, isPassing } from '@/lib/api/problem';
import { profileQuery } from '@/lib/api/session';

const retries = 2;

/** Data stay until an event changes them, so nothing is loaded again for its age or for a new focus. */
export function createQueryClient(): QueryClient {
  const afterError = (error: Error, key?: unknown) => {
    // The session is over: asking who is signed in leads to the sign-in page.
    if (hasStatus(error, 401) && key !== profileQuery.queryKey[0]) {
      void client.invalidateQueries({ queryKey: profileQuery.queryKey });
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => afterError(error, query.queryKey[0]) }),
    mutationCache: new MutationCache({ onError: (error) => afterError(error) }),
    defaultOptions: {
      queries: {
        retry: (count, error) => count < retries && isPassing(error),
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
