const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

export function isSameDay(one: string, other: string): boolean {
  return startOfDay(Date.parse(one)) === startOfDay(Date.parse(other));
}

export function clockTime(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

export function fullTime(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
}

export function shortDate(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(instant));
}

/** As short as a list needs it: minutes, then the clock, the weekday, the date. */
export function listTime(instant: string, now: number, locale: string): string {
  const time = Date.parse(instant);
  if (now - time < hourMs) {
    const minutes = Math.max(0, Math.floor((now - time) / minuteMs));
    return new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' }).format(
      minutes === 0 ? 0 : -minutes,
      minutes === 0 ? 'second' : 'minute',
    );
  }
  const days = Math.round((startOfDay(now) - startOfDay(time)) / dayMs);
  if (days === 0) return clockTime(instant, locale);
  if (days < 7) return new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(time);
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: '2-digit' }),
  }).format(time);
}

/** "Today", "Yesterday", then the date with its weekday. */
export function dayName(instant: string, now: number, locale: string): string {
  const time = Date.parse(instant);
  const days = Math.round((startOfDay(now) - startOfDay(time)) / dayMs);
  if (days === 0 || days === 1) {
    const name = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  }
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(time);
}

/** "3:41": hours and minutes until then; undefined when it has passed. */
export function timeLeft(instant: string, now: number): { hours: number; minutes: number } | undefined {
  const left = Date.parse(instant) - now;
  if (left <= 0) return undefined;
  return { hours: Math.floor(left / hourMs), minutes: Math.floor((left % hourMs) / minuteMs) };
}
