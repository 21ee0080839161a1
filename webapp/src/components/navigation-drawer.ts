import { createContext } from 'react';

/** Opens the navigation where there is no room to show it all the time. */
export const OpenNavigation = createContext<() => void>(() => undefined);
