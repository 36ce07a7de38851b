/** The words of what goes wrong with the sound: a file of its own, as few need it. */
export const loadSoundErrors = (): Promise<typeof import('./soundErrors')> => import('./soundErrors');
