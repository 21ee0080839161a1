import { useId, type ReactNode } from 'react';

export function ContextSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b px-4 py-4 last:border-b-0">
      <h3 id={id} className="mb-2.5 text-xs font-medium text-muted">
        {title}
      </h3>
      {children}
    </section>
  );
}
