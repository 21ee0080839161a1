import { useSuspenseQuery } from '@tanstack/react-query';
import type { Profile } from './generated';
import { profileQuery } from './session';

/** Who is signed in; for use below the gate that lets only signed-in members through. */
export function useProfile(): Profile & { isManager: boolean } {
  const { data } = useSuspenseQuery(profileQuery);
  return { ...data, isManager: data.user.role !== 'agent' };
}
