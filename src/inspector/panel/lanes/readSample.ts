import type { VoiceSession } from '../../../core/session/VoiceSession';
import type { LaneSample } from './LaneSample';

/** Looks at a session's sound, `now` by its clock. */
export function readSample(session: VoiceSession, now: number): LaneSample {
  const { captions } = session;
  const rendered = captions.renderedFrame();
  const heard = captions.frameAt(now);
  const { liveTurn } = session.state.get();
  // Without a turn that is open nothing is queued: what was left of the last one was thrown away.
  const timeline = liveTurn && (captions.timelineOf(liveTurn.id) ?? captions.timeline.get());
  const sampleRate = (timeline ?? captions.timeline.get())?.sampleRate ?? 0;
  const ms = (frames: number): number => (sampleRate ? (frames * 1000) / sampleRate : 0);
  const begun = Math.max(rendered, timeline?.begin ?? 0);
  return {
    input: session.inputLevel(),
    output: session.outputLevel(),
    queuedMs: timeline ? Math.max(0, ms(timeline.end - begun)) : 0,
    renderedMs: ms(rendered),
    heardMs: ms(heard),
    latencyMs: Math.max(0, ms(rendered - heard)),
  };
}
