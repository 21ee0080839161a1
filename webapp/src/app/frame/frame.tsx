import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { OpenNavigation } from '@/components/navigation-drawer';
import { Sheet } from '@/components/ui/sheet';
import { CommandPalette } from './command-palette';
import { ConnectionBanner } from './connection-banner';
import { Navigation } from './navigation';
import { ShortcutSheet } from './shortcut-sheet';
import { useDocumentTitle } from './use-document-title';
import { useShortcuts } from './use-shortcuts';

/** What stands around every page: the navigation, the state of the connection, the palette and the shortcuts. */
export function Frame() {
  const { t } = useTranslation();
  const [navigationOpen, setNavigationOpen] = useState(false);
  useShortcuts();
  useDocumentTitle();
  return (
    <OpenNavigation value={() => setNavigationOpen(true)}>
      <div className="flex h-dvh flex-col">
        <ConnectionBanner />
        <div className="flex min-h-0 flex-1">
          <div className="hidden w-14 shrink-0 border-r bg-sunken md:block lg:w-56">
            <Navigation />
          </div>
          <main className="flex min-w-0 flex-1">
            <Outlet />
          </main>
        </div>
      </div>
      <Sheet open={navigationOpen} onOpenChange={setNavigationOpen} title={t('frame.navigation')} side="left">
        <Navigation wide onNavigate={() => setNavigationOpen(false)} />
      </Sheet>
      <CommandPalette />
      <ShortcutSheet />
    </OpenNavigation>
  );
}
