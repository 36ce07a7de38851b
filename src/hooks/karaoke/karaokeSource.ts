import type { VoiceSession } from '../../core/session/VoiceSession';
import { Store } from '../../core/Store';
import { pageFrames } from '../pageFrames';
import { whileWatched } from '../whileWatched';
import { FrameRate } from './FrameRate';
import { HeardCaption } from './HeardCaption';
import { type Karaoke, karaokeReader, type TextMode } from './Karaoke';

/** Steps of a karaoke, from the smallest to the largest: each is one of those before it as well. */
export type KaraokeBoundary = (typeof STEPS)[number];
const STEPS = ['char', 'word', 'text'] as const;

/** A karaoke that is read and watched from outside of React. */
export interface KaraokeSource {
  /** As of the last frame; while nobody subscribes, as of now. */
  get: () => Karaoke;
  /**
   * Calls back in the animation frame in which the next character, the next word (or phrase), or another text begins.
   *
   * @param boundary The smallest step that is told. Default `char`. A change of text or state is always told.
   * @returns Its undo.
   */
  subscribe: (listener: () => void, boundary?: KaraokeBoundary) => () => void;
}

/** @param turnId Of a turn that is to be shown whatever is said. Default: the one that is heard. */
export function karaokeSource(
  session: VoiceSession,
  turnId: string | undefined,
  mode: TextMode,
): KaraokeSource {
  const { clock } = session;
  const caption = new HeardCaption(session, turnId);
  const rate = new FrameRate();
  const read = karaokeReader(mode);
  const lookNow = (): Karaoke => read(caption.look(clock.now()));
  const view = new Store<Karaoke | undefined>(undefined);
  let step = -1;
  let leaveLoop: (() => void) | undefined;

  const paint = (time: number): void => {
    const look = caption.look(clock.now(rate.seenAt(time)));
    const next = read(look);
    step = stepTo(next, view.get());
    if (step >= 0) view.set(next);
    if (!look.moving) rest();
  };
  const wake = (): void => void (leaveLoop ??= pageFrames.add(paint));
  const rest = (): void => {
    leaveLoop?.();
    leaveLoop = undefined;
    rate.rest();
  };
  const subscribe = whileWatched(view.subscribe, () => {
    const undo = [session.state.subscribe(wake), session.captions.revision.subscribe(wake), rest];
    wake();
    return () => {
      for (const release of undo) release();
      view.set(undefined);
    };
  });
  return {
    get: () => view.get() ?? lookNow(),
    subscribe: (listener, boundary = 'char') =>
      subscribe(() => {
        if (step >= STEPS.indexOf(boundary)) listener();
      }),
  };
}

/** The largest step from one moment to the next; -1 if there is none. */
function stepTo(next: Karaoke, before: Karaoke | undefined): number {
  if (next.words !== before?.words || next.turnId !== before.turnId || next.state !== before.state) return 2;
  if (next.word !== before.word) return 1;
  return next.char === before.char && next.heard.end === before.heard.end ? -1 : 0;
}
