// What Maven runs: installs, builds and tests the web client, each only when its inputs have changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const manifest = ['package.json', 'package-lock.json', '.npmrc'];
const sources = [
  ...manifest,
  ...[
    'src',
    'public',
    'e2e',
    'scripts',
    'index.html',
    'tsconfig.json',
    '.prettierrc.json',
    '.prettierignore',
  ],
  ...['vite.config.ts', 'playwright.config.ts', 'openapi-ts.config.ts', 'eslint.config.js'],
  '../adapters-http/src/main/resources/openapi/openapi.json',
];
const generated = join('src', 'lib', 'api', 'generated');

const steps = {
  install: { inputs: manifest, product: 'node_modules/.package-lock.json', command: ['ci'] },
  build: { inputs: sources, product: 'target/classes/static/index.html', command: ['run', 'build'] },
  test: { inputs: sources, product: 'target/stamps/test', command: ['test'] },
};

function filesOf(path) {
  if (path === generated) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesOf))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function npm(args) {
  // On Windows npm is a script, which only a shell starts.
  execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

function run(name) {
  const { inputs, product, command } = steps[name];
  const stamp = join('target', 'stamps', name);
  const hash = hashOf(inputs);
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  npm(command);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

const [, , step, skip] = process.argv;
if (!(step in steps)) throw new Error(`Unknown step: ${step}`);
if (skip !== 'true') {
  run('install');
  if (step !== 'install') run(step);
}
