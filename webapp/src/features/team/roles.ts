import type { Role } from '@/lib/api/generated';

const roles: Role[] = ['owner', 'admin', 'agent'];

/** The roles that somebody may give and take; only an owner changes owners. */
export function rolesFor(own: Role): Role[] {
  if (own === 'owner') return roles;
  return own === 'admin' ? roles.filter((role) => role !== 'owner') : [];
}
