import type { wrongOnPrem as ofApplication } from '../../../../../core/session/connection/wrongOnPrem';

/** A server of one's own is an application's: the element lets nobody set one. */
export const wrongOnPrem: typeof ofApplication = () => undefined;
