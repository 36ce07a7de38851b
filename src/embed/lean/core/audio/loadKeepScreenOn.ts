import type { loadKeepScreenOn as late } from '../../../../core/audio/loadKeepScreenOn';

/** No attribute asks that the screen stays on, and so nothing keeps it. */
export const loadKeepScreenOn: typeof late = async () => ({ keepScreenOn: () => () => undefined });
