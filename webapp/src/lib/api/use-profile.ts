import { createContext, use } from 'react';
import type { Profile } from './generated';

/** Who is signed in, from the gate that lets only signed-in members through. */
export const ProfileContext = createContext<Profile | undefined>(undefined);

export function useProfile(): Profile & { isManager: boolean } {
  const profile = use(ProfileContext);
  if (profile === undefined) throw new Error('Nobody is signed in here.');
  return { ...profile, isManager: profile.user.role !== 'agent' };
}
