import { servedFile } from '../servedFile';

/**
 * Lets the browser fetch the worklet's file, where the page serves it, so that the context finds it in the cache. As a module
 * to come, it is asked for under `script-src`, as the context asks for it; `fetch` would need `connect-src`.
 */
export function preloadWorklet(workletUrl: string): Promise<void> {
  const href = servedFile(workletUrl, 'sound');
  if (!href || typeof document === 'undefined') return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = href;
  const done = new Promise<void>((resolve) => {
    link.onload = link.onerror = () => resolve();
    // A browser that does not know it says nothing.
    if (!link.relList.supports('modulepreload')) resolve();
  });
  document.head.append(link);
  return done.then(() => link.remove());
}
