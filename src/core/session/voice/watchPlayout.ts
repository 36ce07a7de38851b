import type { Speaker } from '../../audio/Speaker';
import type { Clock } from '../../Clock';
import type { ConversationState } from '../../state/ConversationState';
import type { ChunkSpan } from '../../state/AlignmentTimeline';
import type { SessionEvent } from '../../state/SessionEvent';
import type { SpokenCaptions } from './SpokenCaptions';
import { unheardMs } from './unheardMs';

/** A pause in the sound is the end of a turn only after this long; the next sentence may be on its way. */
const PAUSE_MS = 700;
/** An answer whose sound has not begun after this long has none; one whose sound stopped amid its words has no more. */
const SILENT_ANSWER_MS = 3000;
/** How often the end is looked for while the last sound drains, and how much longer than the sound that may take. */
const DRAIN_STEP_MS = 50;
const DRAIN_GRACE_MS = 2000;
/** Less may be kept back by a resampler. */
const LEAST_SOUND_MS = 5;

/** At the end of a text, what a voice has no sound for: tags such as `[laughs]`, emoji, marks. */
const UNSPOKEN = /\[[^[\]]*\]|[^\p{L}\p{N}]/gu;

/** How far the speaker is with what was queued. */
export interface Playout {
  /** A chunk was queued. */
  queued(span: ChunkSpan): void;
  /** True when all that was queued has been heard. */
  drained(): boolean;
  /** Calls back once all that was queued has been heard, or could have been by now. Returns its undo. */
  onDrained(callback: () => void): () => void;
  /** The text of the live turn is complete; its sound may be anywhere between to come and over. */
  textDone(): void;
  /** The sound was cut. */
  cut(): void;
  close(): void;
}

/** Watches the speaker, and tells when the agent speaks and when its turn is over. */
export function watchPlayout(
  speaker: Speaker,
  captions: Pick<SpokenCaptions, 'spoken'>,
  clock: Clock,
  state: () => ConversationState,
  dispatch: (event: SessionEvent) => void,
): Playout {
  let queuedEnd = 0;
  let sinceCut = 0;
  let cancelPause: () => void = () => undefined;

  const leftMs = (): number => unheardMs(speaker, queuedEnd, clock.now());
  const drained = (): boolean => leftMs() <= 0;

  /** Characters of the live turn whose sound has not come: endless while it is not final, NaN where that is not known. */
  const missing = (): number => {
    const { liveTurn } = state();
    const spoken = captions.spoken.at(-1);
    if (liveTurn?.status !== 'final') return Infinity;
    const said = spoken?.turnId === liveTurn.id && spoken.text.trim().length;
    return said ? liveTurn.text.slice(said).replace(UNSPOKEN, '').length : NaN;
  };
  const end = (): void => dispatch({ type: 'turn_over' });
  const over = (): void => {
    // Sound came while the pause was waited out.
    if (!drained()) return overAfter(PAUSE_MS);
    const left = missing();
    if (!(left > 0)) return end();
    dispatch({ type: 'audible', audible: false });
    // By then it may be another turn, of which there is more to come.
    if (left < Infinity) cancelPause = clock.after(SILENT_ANSWER_MS, () => missing() < Infinity && end());
  };
  const overAfter = (delayMs: number): void => {
    cancelPause();
    cancelPause = clock.after(delayMs, over);
  };
  const unsubscribe = speaker.state.subscribe(() => {
    cancelPause();
    const { audible } = speaker.state.get();
    const speaking = state().agent === 'speaking';
    if (audible === speaking) return;
    if (audible) dispatch({ type: 'audible', audible });
    // What has been said to its last character is over at once; else more may be on its way.
    else if (missing() <= 0) over();
    else overAfter(PAUSE_MS);
  });

  return {
    drained,
    queued({ frame, frames }) {
      sinceCut += frames;
      // After a cut the count stands still until there is enough to sound.
      if (sinceCut * 1000 > LEAST_SOUND_MS * speaker.sampleRate)
        queuedEnd = Math.max(queuedEnd, frame + frames);
    },
    onDrained(callback) {
      // A context that the browser has suspended hears nothing, for ever.
      const latest = clock.now() + leftMs() + DRAIN_GRACE_MS;
      let cancel: () => void = () => undefined;
      const look = (): void => {
        if (drained() || clock.now() >= latest) callback();
        else cancel = clock.after(DRAIN_STEP_MS, look);
      };
      look();
      return () => cancel();
    },
    textDone() {
      if (speaker.state.get().audible) return;
      const begun = captions.spoken.at(-1)?.turnId === state().liveTurn?.id;
      overAfter(begun ? PAUSE_MS : SILENT_ANSWER_MS);
    },
    cut() {
      cancelPause();
      queuedEnd = sinceCut = 0;
    },
    close() {
      cancelPause();
      unsubscribe();
    },
  };
}
