import { setupServer } from 'msw/node';

/** Stands between the tests and the network; what it answers is each test's to say. */
export const mockServer = setupServer();
