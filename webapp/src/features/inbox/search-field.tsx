import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Input } from '@/components/ui/input';
import { useWish } from '@/lib/use-wish';

const pauseMs = 250;

/** Searches while one writes; the address follows once the writing pauses. */
export function SearchField() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const inAddress = search.get('q') ?? '';
  const [text, setText] = useState(inAddress);
  const [shown, setShown] = useState(inAddress);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useWish('search', () => input.current?.focus());
  if (shown !== inAddress) {
    // Another view was opened, or the filters were cleared.
    setShown(inAddress);
    if (inAddress !== text.trim()) setText(inAddress);
  }
  const change = (value: string) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSearch(
        (current) => {
          const next = new URLSearchParams(current);
          if (value.trim() === '') next.delete('q');
          else next.set('q', value.trim());
          return next;
        },
        { replace: true },
      );
    }, pauseMs);
  };
  return (
    <Input
      ref={input}
      type="search"
      value={text}
      onChange={(event) => change(event.target.value)}
      placeholder={t('inbox.search')}
      aria-label={t('inbox.search')}
      className="h-8 pl-8"
    />
  );
}
