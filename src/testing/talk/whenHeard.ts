import type { AlignmentTimeline } from '../../core/state/AlignmentTimeline';
import type { Scene } from './Scene';

/** How often the speaker is looked at, in milliseconds. */
const LOOK_MS = 2;

/**
 * Calls back while the last character of `text` sounds, the first words of what the agent says with this event id. A line
 * that is over before is called back for too.
 */
export function whenHeard(scene: Scene, text: string, eventId: number, callback: () => void): void {
  const { session, device, clock, agent } = scene.stage;
  const look = (): void => {
    const { liveTurn, turns } = scene.state;
    const timeline = session.captions.timeline.get();
    const spoken = timeline?.turnId === liveTurn?.id ? timeline : undefined;
    const frame = spoken && frameOf(spoken, text);
    const { speaker } = device;
    // What is rendered will be heard: an interruption cuts there.
    const rendered = speaker?.audibleFrame(clock.now() + device.latencyMs) ?? 0;
    const over = turns.some(
      (turn) => turn.role === 'agent' && turn.eventId === eventId && turn.id !== liveTurn?.id,
    );
    // What does not arrive is never heard.
    if (over || agent.silent || (frame !== undefined && rendered >= frame)) callback();
    else scene.after(LOOK_MS, look);
  };
  look();
}

/** The middle of the last character of `text`; undefined while it has not come. */
function frameOf({ chars, starts, ends }: AlignmentTimeline, text: string): number | undefined {
  let length = 0;
  const last = chars.findIndex((char) => (length += char.length) >= text.length);
  return last < 0 ? undefined : (starts[last]! + ends[last]!) / 2;
}
