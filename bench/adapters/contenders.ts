/** A client with its settings, as a run of the bench knows it. */
export interface Contender {
  /** The adapter's file. */
  adapter: 'parlando' | 'elevenlabs';
  /** Added to a row's question where ours is measured in several ways; empty for the default. */
  variant: string;
  audio: Record<string, unknown>;
  /** Whether the client prepares the start, some time before the click. */
  prepared?: true;
}

/** What `PARLANDO_BENCH_AUDIO` adds to the audio options of ours, as JSON: `{"thread":"main"}`. */
const extra = JSON.parse(process.env['PARLANDO_BENCH_AUDIO'] ?? '{}') as Record<string, unknown>;

/** Ours with its defaults, or with these audio options. */
export function ours(audio: Record<string, unknown> = {}): Contender {
  const variant = Object.entries(audio).map(([name, value]) => `${name} ${String(value)}`);
  return { adapter: 'parlando', variant: variant.join(', '), audio: { ...extra, ...audio } };
}

/** Ours, its start prepared. */
export const oursPrepared: Contender = { ...ours(), variant: 'prepared', prepared: true };

export const peer: Contender = { adapter: 'elevenlabs', variant: '', audio: {} };
