import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import de from './de.json';
import en from './en.json';

export const languages = [
  { id: 'en', name: 'English' },
  { id: 'de', name: 'Deutsch' },
] as const;

export type Language = (typeof languages)[number]['id'];

const key = 'language';

function preferred(): Language {
  const wanted = [localStorage.getItem(key), ...navigator.languages].map((language) => language?.slice(0, 2));
  return (
    wanted.map((wish) => languages.find(({ id }) => id === wish)?.id).find((id) => id !== undefined) ?? 'en'
  );
}

export function setLanguage(language: Language): void {
  localStorage.setItem(key, language);
  void i18next.changeLanguage(language);
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

export async function startI18n(language: Language = preferred()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, de: { translation: de } },
    interpolation: { escapeValue: false },
  });
}
