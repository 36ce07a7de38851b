/** Hears whether somebody speaks: a better ear than loudness alone, where one is worth its weight. */
export interface VoiceDetector {
  /**
   * Listens to `stream`, which stays its owner's: it is never stopped. Resolves once it listens; `onChange` is called with
   * each change from then on, beginning from silence, until `signal` is aborted. Rejects with a `ParlandoError` when it cannot
   * listen, with the signal's reason when it was aborted before.
   */
  start(stream: MediaStream, onChange: (speaking: boolean) => void, signal: AbortSignal): Promise<void>;
}
