import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Toaster } from 'sonner';
import { TooltipProvider } from '@/components/ui/tooltip';
import { useTheme } from '@/lib/theme';
import { createQueryClient } from './query-client';
import { routes } from './routes';

export function App() {
  const [client] = useState(createQueryClient);
  const [router] = useState(() => createBrowserRouter(routes));
  const { isDark } = useTheme();
  return (
    <QueryClientProvider client={client}>
      <TooltipProvider delayDuration={400}>
        <RouterProvider router={router} />
        <Toaster
          theme={isDark ? 'dark' : 'light'}
          position="bottom-left"
          duration={5_000}
          style={{ fontFamily: 'inherit' }}
        />
      </TooltipProvider>
    </QueryClientProvider>
  );
}
