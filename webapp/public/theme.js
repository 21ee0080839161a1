// Runs before the first paint, so that a dark screen never flashes white. See src/lib/theme.ts.
(() => {
  const stored = localStorage.getItem('theme');
  const dark =
    stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
})();
