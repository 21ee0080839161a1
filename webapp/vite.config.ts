import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Changes seldom, so browsers may keep it over many versions of ours. */
const reactItself = /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/;

const server = 'http://localhost:3001';

/** Serves the mock worker's script while developing, so that no build ever contains it. */
function mockWorker(): Plugin {
  return {
    name: 'mock-worker',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(readFileSync('node_modules/msw/lib/mockServiceWorker.js'));
      });
    },
  };
}

export default defineConfig({
  plugins: [react(), tailwindcss(), mockWorker()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'react', test: reactItself }] } } },
  },
  server: { proxy: { '/api': server, '/ws': { target: server, ws: true } } },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    testTimeout: 45_000,
    reporters: ['default', ['junit', { outputFile: 'target/surefire-reports/TEST-webapp-unit.xml' }]],
  },
});
