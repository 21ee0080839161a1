import { useSearchParams } from 'react-router';

const errors = [
  'cancelled',
  'state_invalid',
  'foreign_session',
  'refused',
  'unavailable',
  'missing_scopes',
  'no_accounts',
  'account_taken',
  'other_account',
] as const;

export interface LoginOutcome {
  error: (typeof errors)[number] | undefined;
  /** How many accounts were connected at once. */
  connected: number | undefined;
  /** An offer of accounts to choose from. */
  offerId: string | undefined;
  /** Permissions that were not given. */
  missing: string[];
}

/** What the address says of a platform's dialog, and how to forget it. */
export function useLoginOutcome() {
  const [search, setSearch] = useSearchParams();
  const code = search.get('error');
  const connected = Number(search.get('connected') ?? '');
  const outcome: LoginOutcome = {
    // An error that this client does not know (yet) is still one.
    error: code === null ? undefined : (errors.find((known) => known === code) ?? 'refused'),
    connected: connected > 0 ? connected : undefined,
    offerId: search.get('offer') ?? undefined,
    missing: (search.get('missing') ?? '').split(',').filter((scope) => scope !== ''),
  };
  const forget = (...names: ('error' | 'connected' | 'offer' | 'missing')[]) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        names.forEach((name) => after.delete(name));
        return after;
      },
      { replace: true },
    );
  return { outcome, forget };
}
