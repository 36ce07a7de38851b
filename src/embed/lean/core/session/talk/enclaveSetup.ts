import type { enclaveSetup as ofApplication } from '../../../../../core/session/talk/enclaveSetup';

/** A server of one's own is an application's: the element lets nobody set one. */
export const enclaveSetup: typeof ofApplication = () => ({});
