import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { startI18n } from '@/lib/i18n/i18n';
import '@/app/styles.css';

async function start() {
  if (import.meta.env.DEV && import.meta.env.MODE === 'mock') {
    const { startMock } = await import('@/testing/mock-browser');
    await startMock();
  }
  await startI18n();
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
