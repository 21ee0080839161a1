import { defineConfig } from '@playwright/test';

const port = Number(process.env['E2E_PORT'] ?? 18080);
const jar = process.env['SERVER_JAR'] ?? '../bootstrap/target/chat-server.jar';
const java = process.env['SERVER_JAVA'] ?? 'java';
const executablePath = process.env['E2E_CHROMIUM'];

/** Plays the whole platform: the packaged server with its demo data, two agents and a customer. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e/output',
  fullyParallel: true,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['junit', { outputFile: 'target/e2e/TEST-e2e.xml' }],
    ['html', { open: 'never', outputFolder: 'target/e2e/html' }],
  ],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      chromiumSandbox: false,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
  webServer: {
    command: `${java} -jar ${jar}`,
    env: { PORT: String(port), DATA_DIR: 'target/e2e/data', DEMO: 'true' },
    url: `http://127.0.0.1:${port}/health/ready`,
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
