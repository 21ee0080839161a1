import { Menu } from 'lucide-react';
import { use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/icon-button';
import { OpenNavigation } from './navigation-drawer';

interface PageHeaderProps {
  title: string;
  children?: ReactNode;
}

/** The first line of a page or of the list column. */
export function PageHeader({ title, children }: PageHeaderProps) {
  const { t } = useTranslation();
  const openNavigation = use(OpenNavigation);
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b px-4">
      <IconButton label={t('frame.openNavigation')} className="-ml-1.5 md:hidden" onClick={openNavigation}>
        <Menu />
      </IconButton>
      <h1 className="min-w-0 flex-1 truncate text-[0.9375rem] font-semibold">{title}</h1>
      {children}
    </header>
  );
}

/** A page beside the inbox: a header and one readable column that scrolls. */
export function Page({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex h-full min-w-0 flex-1 flex-col">
      <PageHeader title={title}>{actions}</PageHeader>
      <div className="flex-1 overflow-y-auto">
        <div className="mx-auto max-w-5xl px-4 py-6 sm:px-6">{children}</div>
      </div>
    </div>
  );
}
