// Finds a browser and runs the end-to-end tests with it. Arguments go on to Playwright.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const installed = [
  chromium.executablePath(),
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that came with npm, for Linux x64 with nothing else installed. */
async function bundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // It unpacks to the temporary directory, and keeps an old version that it finds there.
  process.env.TMPDIR = resolve('target/browser');
  mkdirSync(process.env.TMPDIR, { recursive: true });
  let libraries = '';
  try {
    libraries = execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  } catch {
    // Without ldconfig the libraries are taken to be missing.
  }
  // This makes it unpack NSS as well.
  if (!libraries.includes('libnss3.so')) process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  // Else it knows only a Latin font of its own.
  if (existsSync('/etc/fonts')) process.env.FONTCONFIG_PATH ??= '/etc/fonts';
  const { default: lambda } = await import('@sparticuz/chromium');
  return lambda.executablePath();
}

async function browser() {
  const wanted = process.env.E2E_CHROMIUM;
  if (wanted !== undefined && wanted !== 'bundled') return wanted;
  const found = wanted === 'bundled' ? undefined : installed.find((path) => existsSync(path));
  return found ?? (await bundled());
}

const executable = await browser();
if (executable === undefined) {
  console.error('No browser was found. Install Chromium or Chrome, or say where one is in E2E_CHROMIUM.');
  process.exit(1);
}
rmSync('target/e2e', { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, E2E_CHROMIUM: executable } },
);
process.exit(status ?? 1);
