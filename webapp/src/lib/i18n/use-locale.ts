import { useTranslation } from 'react-i18next';

/** The language with the region that the browser prefers, since the clock and dates differ by region. */
export function useLocale(): string {
  const { language } = useTranslation().i18n;
  return navigator.languages.find((wanted) => wanted.startsWith(`${language}-`)) ?? language;
}
