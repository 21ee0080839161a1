import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { startI18n } from '@/lib/i18n/i18n';
import { mockServer } from './mock-server';

/** What the browser has and jsdom lacks; a list needs a height, or it draws no row. */
function completeDom() {
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { configurable: true, get: () => 800 },
    clientWidth: { configurable: true, get: () => 400 },
  });
  Element.prototype.scrollIntoView = vi.fn();
  Element.prototype.scrollTo = vi.fn();
  Element.prototype.hasPointerCapture = () => false;
  Element.prototype.setPointerCapture = () => undefined;
  Element.prototype.releasePointerCapture = () => undefined;
  window.ResizeObserver = class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  };
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: query === '(pointer: fine)' || query.includes('min-width'),
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}

beforeAll(async () => {
  // A busy machine is slow, not wrong.
  configure({ asyncUtilTimeout: 10_000 });
  completeDom();
  mockServer.listen({ onUnhandledRequest: 'error' });
  await startI18n('en');
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  mockServer.resetHandlers();
  vi.unstubAllGlobals();
});
afterAll(() => mockServer.close());
