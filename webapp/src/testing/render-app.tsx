import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Toaster } from 'sonner';
import { createQueryClient } from '@/app/query-client';
import { routes } from '@/app/routes';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { FakeServer } from './fake-server';
import { FakeSocket } from './fake-socket';
import { handlers } from './handlers';
import { mockServer } from './mock-server';

interface RenderedApp {
  user: UserEvent;
  /** The address that the client shows, with its query. */
  address: () => string;
}

/** The whole client at an address, in front of a server. */
export function renderApp(server: FakeServer, path = '/inbox'): RenderedApp {
  mockServer.use(...handlers(server));
  FakeSocket.install(server);
  const client = createQueryClient();
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(
    <QueryClientProvider client={client}>
      <TooltipProvider>
        <RouterProvider router={router} />
        <Toaster />
      </TooltipProvider>
    </QueryClientProvider>,
  );
  return {
    user: userEvent.setup(),
    address: () => router.state.location.pathname + router.state.location.search,
  };
}
