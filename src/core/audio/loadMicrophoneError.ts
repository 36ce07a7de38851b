/** The words of what goes wrong with a microphone: a file of its own, as few need it. */
export const loadMicrophoneError = (): Promise<typeof import('./microphoneError')> =>
  import('./microphoneError');
