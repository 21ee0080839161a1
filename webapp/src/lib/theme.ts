import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const key = 'theme';
const listeners = new Set<() => void>();
const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function stored(): Theme {
  const value = localStorage.getItem(key);
  return value === 'light' || value === 'dark' ? value : 'system';
}

function isDark(): boolean {
  return stored() === 'dark' || (stored() === 'system' && prefersDark().matches);
}

function show(): void {
  document.documentElement.classList.toggle('dark', isDark());
  listeners.forEach((listener) => listener());
}

export function setTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(key);
  else localStorage.setItem(key, theme);
  show();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const media = prefersDark();
  media.addEventListener('change', show);
  return () => {
    listeners.delete(listener);
    media.removeEventListener('change', show);
  };
}

export function useTheme(): { theme: Theme; isDark: boolean } {
  return { theme: useSyncExternalStore(subscribe, stored), isDark: useSyncExternalStore(subscribe, isDark) };
}
