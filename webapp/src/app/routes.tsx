import { Navigate, type RouteObject } from 'react-router';
import { Frame } from './frame/frame';
import { InboxPage } from './inbox-page';
import { NotFoundPage } from './not-found-page';
import { RouteError } from './route-error';
import { SignedIn } from './signed-in';

const around = { ErrorBoundary: RouteError, HydrateFallback: () => null };

/** The inbox comes with the first load, the pages beside it when they are asked for. */
export const routes: RouteObject[] = [
  {
    path: '/sign-in',
    lazy: async () => ({ Component: (await import('@/features/session/sign-in-page')).SignInPage }),
    ...around,
  },
  {
    path: '/register',
    lazy: async () => ({ Component: (await import('@/features/session/register-page')).RegisterPage }),
    ...around,
  },
  {
    path: '/data-deletion/:code',
    lazy: async () => ({
      Component: (await import('@/features/privacy/data-deletion-page')).DataDeletionPage,
    }),
    ...around,
  },
  {
    Component: SignedIn,
    ...around,
    children: [
      {
        Component: Frame,
        children: [
          { index: true, element: <Navigate to="/inbox" replace /> },
          { path: '/inbox/:chatId?', Component: InboxPage },
          {
            path: '/dashboard',
            lazy: async () => ({
              Component: (await import('@/features/dashboard/dashboard-page')).DashboardPage,
            }),
          },
          {
            path: '/connections',
            lazy: async () => ({
              Component: (await import('@/features/connections/connections-page')).ConnectionsPage,
            }),
          },
          {
            path: '/team',
            lazy: async () => ({ Component: (await import('@/features/team/team-page')).TeamPage }),
          },
          {
            path: '/profile',
            lazy: async () => ({ Component: (await import('@/features/settings/profile-page')).ProfilePage }),
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
