/** A file of its own, as few ask for it. */
export const loadKeepScreenOn = (): Promise<typeof import('./keepScreenOn')> => import('./keepScreenOn');
