import { useSyncExternalStore } from 'react';

const prefix = 'draft.';
const listeners = new Set<() => void>();

/** What was written to a customer and not sent yet, kept in this browser. */
export function draftOf(chatId: string): string {
  return localStorage.getItem(prefix + chatId) ?? '';
}

export function saveDraft(chatId: string, text: string): void {
  if (text.trim() === '') localStorage.removeItem(prefix + chatId);
  else localStorage.setItem(prefix + chatId, text);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

export function useDraft(chatId: string): string {
  return useSyncExternalStore(subscribe, () => draftOf(chatId));
}
