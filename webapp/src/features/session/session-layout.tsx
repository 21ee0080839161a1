import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { languages, setLanguage } from '@/lib/i18n/i18n';

interface SessionLayoutProps {
  title: string;
  description: string;
  footer: ReactNode;
  children: ReactNode;
}

/** The calm page around a form for somebody who is not signed in. */
export function SessionLayout({ title, description, footer, children }: SessionLayoutProps) {
  const { i18n } = useTranslation();
  return (
    <div className="flex min-h-dvh flex-col bg-sunken">
      <main className="flex flex-1 flex-col items-center justify-center px-4 py-10">
        <div className="w-full max-w-sm">
          <img src="/favicon.svg" alt="" className="mx-auto mb-6 size-11" />
          <h1 className="text-center text-xl font-semibold tracking-tight">{title}</h1>
          <p className="mt-1.5 mb-7 text-center text-pretty text-muted">{description}</p>
          <div className="rounded-2xl border bg-canvas p-6 shadow-sm">{children}</div>
          <p className="mt-5 text-center text-muted">{footer}</p>
        </div>
      </main>
      <footer className="flex justify-center gap-1 pb-6">
        {languages.map(({ id, name }) => (
          <Button
            key={id}
            variant="ghost"
            size="small"
            lang={id}
            aria-pressed={i18n.language === id}
            className="aria-pressed:text-ink"
            onClick={() => setLanguage(id)}
          >
            {name}
          </Button>
        ))}
      </footer>
    </div>
  );
}
