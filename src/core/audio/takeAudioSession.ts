/** The system's view of the page's sound: `navigator.audioSession`, or a literal in a test. */
export interface PageAudioSession {
  type: string;
}

/** Tells the system that the page plays and records. Returns what restores what it was told before. */
export function takeAudioSession(session: PageAudioSession): () => void {
  const { type } = session;
  session.type = 'play-and-record';
  return () => {
    session.type = type;
  };
}
