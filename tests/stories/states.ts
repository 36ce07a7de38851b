import type { TalkState } from '../../src/components/TalkButton/talkState';
import type { CaptionState } from '../../src/components/KaraokeCaption/CaptionState';

interface Shown {
  /** Finds the component's root. */
  root: string;
  /** What its `data-state` can be. The compiler compares each list with the component's own type, both ways. */
  states: Record<string, true>;
}

/** Each component's states: its stories must show every one of them, and no other. A component that is not here fails. */
export const states: Record<string, Shown> = {
  TalkButton: {
    root: '.parlando-talk',
    states: {
      idle: true,
      connecting: true,
      listening: true,
      thinking: true,
      speaking: true,
      failed: true,
      ended: true,
    } satisfies Record<TalkState, true>,
  },
  TranscriptView: { root: '.parlando-transcript', states: { empty: true, filled: true } },
  KaraokeCaption: {
    root: '.parlando-caption',
    states: {
      empty: true,
      waiting: true,
      speaking: true,
      done: true,
      stopped: true,
    } satisfies Record<CaptionState, true>,
  },
};
