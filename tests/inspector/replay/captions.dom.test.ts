import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VoiceSession } from '../../../src/core/session/VoiceSession';
import { type KaraokeSource, karaokeSource } from '../../../src/hooks/karaoke/karaokeSource';
import { createReplaySession, recordSession } from '../../../src/inspector';
import { agentSays, createTestSession } from '../../../src/testing';

const TEXT = 'One, two, three.';
/** As long as each character sounds, in milliseconds of the conversation: longer than a caption is ahead at four times. */
const CHAR = 400;

/** A conversation in which the agent says the text, and its recording. */
async function recordedText(): Promise<Blob> {
  const { session, clock, connect, transport } = createTestSession({ microphone: false });
  const running = recordSession(session, { clock });
  await connect();
  for (const message of agentSays(TEXT, { msPerChar: CHAR })) transport.connection.say(message);
  clock.advance((TEXT.length + 2) * CHAR);
  await session.endSession();
  return running.stop();
}

/** The character that the ear is at: by the frames of the silent speaker, which keep to the replay's clock. */
function heardChar({ captions, clock }: VoiceSession): number {
  return captions.indexAt(clock.now());
}

/** How far the ear is into its character, in milliseconds of the conversation. */
function intoChar({ captions, clock }: VoiceSession): number {
  const timeline = captions.timeline.get();
  const frame = captions.frameAt(clock.now());
  return timeline ? ((frame - timeline.starts[timeline.indexAt(frame)]!) * 1000) / timeline.sampleRate : 0;
}

/** The character that a caption marks, read from outside and as it was told in the last frame. */
function marked(karaoke: KaraokeSource): { char: number; leave: () => void } {
  const leave = karaoke.subscribe(() => (seen.char = karaoke.get().char));
  const seen = { char: -1, leave };
  return seen;
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a caption of a replay', () => {
  it.each([1, 4, 0.5])('marks what is heard at %s times the speed', async (speed) => {
    const recording = await recordedText();
    // A page that has been there for a while.
    await vi.advanceTimersByTimeAsync(60_000);
    const { session } = await createReplaySession(recording, { speed });
    const shown = marked(karaokeSource(session, undefined, 'karaoke'));
    const unwatched = karaokeSource(session, undefined, 'karaoke');
    void session.startSession();
    const compared = new Set<number>();
    for (let ms = 0; session.state.get().status.name !== 'ended' && ms < 60_000; ms += 16) {
      await vi.advanceTimersByTimeAsync(16);
      const char = heardChar(session);
      // At its borders the next paint is seen at the next.
      const into = intoChar(session);
      if (char < 0 || into < CHAR / 4 || into > CHAR / 2) continue;
      expect([char, shown.char, unwatched.get().char]).toEqual([char, char, char]);
      compared.add(char);
    }
    expect(compared.size).toBe(TEXT.length);
    shown.leave();
  });

  it('that is stepped marks what is heard, and stands while the replay stands', async () => {
    const { session, replay } = await createReplaySession(await recordedText(), { speed: 'stepped' });
    await vi.advanceTimersByTimeAsync(60_000);
    const shown = marked(karaokeSource(session, undefined, 'karaoke'));
    void session.startSession();
    const advance = async (ms: number): Promise<void> => {
      const done = replay.advance(ms);
      await vi.advanceTimersByTimeAsync(50);
      await done;
      await vi.advanceTimersByTimeAsync(50);
    };
    await vi.advanceTimersByTimeAsync(1);
    const compared = new Set<number>();
    while (session.state.get().status.name !== 'ended') {
      await advance(CHAR / 4);
      const char = heardChar(session);
      if (char < 0 || session.state.get().agent !== 'speaking') continue;
      expect(shown.char).toBe(char);
      await vi.advanceTimersByTimeAsync(5000);
      expect(shown.char).toBe(char);
      compared.add(char);
    }
    expect(compared.size).toBe(TEXT.length);
    shown.leave();
  });
});
