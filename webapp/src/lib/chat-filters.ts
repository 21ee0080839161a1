import type { ChatFilters } from '@/lib/api/chats';
import type { ChatStatus } from '@/lib/api/generated';

const statuses: readonly string[] = ['open', 'pending', 'closed'] satisfies ChatStatus[];

/** The list shows open chats unless the address says otherwise; `status=any` shows all. */
export const anyStatus = 'any';

function isStatus(value: string): value is ChatStatus {
  return statuses.includes(value);
}

export function filtersOf(search: URLSearchParams): ChatFilters {
  const status = search.get('status') ?? 'open';
  const filters: ChatFilters = {};
  if (isStatus(status)) filters.status = status;
  for (const name of ['assignedUserId', 'platform', 'label', 'q'] as const) {
    const value = search.get(name)?.trim();
    if (value) filters[name] = value;
  }
  if (search.get('unread') === 'true') filters.unread = true;
  return filters;
}

/** The inbox with some filters, given as they stand in the address. */
export function inboxPath(search: Record<string, string> = {}): string {
  const text = new URLSearchParams(search).toString();
  return text === '' ? '/inbox' : `/inbox?${text}`;
}
