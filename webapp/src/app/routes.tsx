import { Navigate, type RouteObject } from 'react-router';
import { RegisterPage } from '@/features/session/register-page';
import { SignInPage } from '@/features/session/sign-in-page';
import { Frame } from './frame/frame';
import { InboxPage } from './inbox-page';
import { NotFoundPage } from './not-found-page';
import { RouteError } from './route-error';
import { SignedIn } from './signed-in';

export const routes: RouteObject[] = [
  { path: '/sign-in', Component: SignInPage, ErrorBoundary: RouteError },
  { path: '/register', Component: RegisterPage, ErrorBoundary: RouteError },
  {
    Component: SignedIn,
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
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
