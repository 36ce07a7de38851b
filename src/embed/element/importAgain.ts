import type { WidgetModule } from './LateWidget';

/**
 * Imports the widget, as it is published beside the loader, when that has failed. Most browsers keep a failure for as long as the page
 * lasts, and ask anew only for another address.
 */
export function importAgain(): Promise<WidgetModule> {
  // In an application with its own build there is no such file, and its own loader has to do.
  const address = `./widget.js?${Date.now()}`;
  return import(
    /* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ address
  ) as Promise<WidgetModule>;
}
