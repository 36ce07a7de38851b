import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../../src/core/protocol/ServerMessage';
import { allTurns } from '../../../src/core/state/turns';
import { agentSays, createTestSession, type TestSession } from '../../../src/testing';
import { heldSession } from './heldSession';

type Sayable = Pick<TestSession, 'transport'>;

const say = ({ transport }: Sayable, ...messages: ServerMessage[]): void =>
  messages.forEach((message) => transport.connection.say(message));
const isAudio = ({ type }: ServerMessage): boolean => type === 'audio';

/** Everything said, a line a turn; of a turn that was cut, what was heard and what was not. */
const transcript = ({ session }: Pick<TestSession, 'session'>): string[] =>
  allTurns(session.state.get()).map(({ role, text, interruption: cut }) =>
    cut ? `${role}: ${cut.heardText}|${cut.unheardText}` : `${role}: ${text}`,
  );

/** The loudest sample rendered from the given moment on. */
function loudest({ device }: Pick<TestSession, 'device'>, fromMs: number): number {
  const samples = device.speaker!.rendered().subarray((device.speaker!.sampleRate * fromMs) / 1000);
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}

async function connected(audio?: false): Promise<TestSession> {
  const test = createTestSession(audio === false ? { audio } : {});
  await test.connect();
  return test;
}

/** Silenced in the middle of its first turn, of which only half the sound has come. */
async function silenced(): Promise<{ test: TestSession; rest: ServerMessage[]; at: number }> {
  const test = await connected();
  const messages = agentSays('Hello there');
  const chunks = messages.filter(isAudio);
  say(test, ...messages.filter((message) => !isAudio(message)), ...chunks.slice(0, 3));
  test.clock.advance(125);
  test.session.interrupt();
  const at = test.clock.now();
  test.clock.advance(50);
  return { test, rest: chunks.slice(3), at };
}

describe('interrupt', () => {
  it('silences the agent at once, and cuts its turn at what was heard', async () => {
    const { test, at } = await silenced();
    test.clock.advance(1000);
    expect(loudest(test, at + 8 + 5)).toBe(0);
    expect(transcript(test)).toEqual(['agent: Hel|lo there']);
    expect(test.session.state.get().agent).toBe('listening');
  });

  it('voids what still comes of that turn, in sound and text, and counts the sound', async () => {
    const { test, rest, at } = await silenced();
    say(test, ...rest, ...agentSays('Hello there').filter((message) => !isAudio(message)));
    // Each chunk with an id of its own.
    for (const event_id of [7, 8]) {
      say(test, { type: 'audio', audio_event: { audio_base_64: 'AAAA', event_id } });
    }
    test.clock.advance(1000);
    expect(loudest(test, at + 8 + 5)).toBe(0);
    expect(transcript(test)).toEqual(['agent: Hel|lo there']);
    expect(test.session.state.get().voidedChunks).toBe(rest.length + 2);
  });

  it.each([
    ['a part', agentSays('Fine', { eventId: 2 })],
    ['a response', agentSays('Fine', { eventId: 2 }).filter(({ type }) => !type.includes('part'))],
  ])('lets the next turn be heard, from %s on', async (_, messages) => {
    const { test, rest } = await silenced();
    say(test, ...rest, ...messages);
    const at = test.clock.now();
    test.clock.advance(100);
    expect(loudest(test, at)).toBeGreaterThan(0.4);
    test.clock.advance(1000);
    expect(transcript(test)).toEqual(['agent: Hel|lo there', 'agent: Fine']);
    expect(test.session.captions.timeline.get()!.text).toBe('Fine');
  });

  it('cuts what sounds and what waits behind it', async () => {
    const test = await connected();
    say(test, ...agentSays('Hello there', { eventId: 1 }), ...agentSays('Anyway', { eventId: 2 }));
    test.clock.advance(225);
    test.session.interrupt();
    test.clock.advance(1000);
    expect(transcript(test)).toEqual(['agent: Hello| there', 'agent: |Anyway']);
  });

  it('and the agent’s own interruption are one cut', async () => {
    const { test } = await silenced();
    say(test, { type: 'interruption', interruption_event: { event_id: 1 } });
    test.clock.advance(1000);
    expect(transcript(test)).toEqual(['agent: Hel|lo there']);
    say(test, ...agentSays('Fine', { eventId: 2 }));
    test.clock.advance(1000);
    expect(transcript(test)).toEqual(['agent: Hel|lo there', 'agent: Fine']);
  });

  it('cuts right where the speaker reports late', async () => {
    const held = heldSession();
    await held.connect();
    say(held, ...agentSays('Hello there'));
    held.clock.advance(225);
    held.session.interrupt();
    say(held, ...agentSays('Fine', { eventId: 2 }));
    held.device.speaker!.release();
    expect(transcript(held)).toEqual(['agent: Hello| there', 'agent: Fine']);
  });

  it('cuts one turn where the speaker reports before the line tells of the last of it', async () => {
    const held = heldSession();
    await held.connect();
    const messages = agentSays('Hello there');
    const last = messages.findLast(isAudio)!;
    say(held, ...messages.filter((message) => message !== last));
    held.clock.advance(225);
    const tell = held.holdEvents();
    say(
      held,
      last,
      { type: 'interruption', interruption_event: { event_id: 1 } },
      {
        type: 'agent_response_correction',
        agent_response_correction_event: {
          original_agent_response: 'Hello there',
          corrected_agent_response: 'Hello...',
          event_id: 1,
        },
      },
    );
    held.device.speaker!.release();
    tell();
    held.clock.advance(2000);
    expect(transcript(held)).toEqual(['agent: Hello| there']);
    expect(held.session.state.get().agent).toBe('listening');
  });

  it('has cut what the line never came to tell of', async () => {
    const held = heldSession();
    await held.connect();
    say(held, ...agentSays('Hello there'));
    held.clock.advance(225);
    held.holdEvents();
    say(held, { type: 'interruption', interruption_event: { event_id: 1 } });
    held.device.speaker!.release();
    await held.session.endSession();
    expect(transcript(held)).toEqual(['agent: Hello| there']);
  });

  it('cuts the last words of an agent that has hung up, and ends', async () => {
    const test = await connected();
    say(test, ...agentSays('Goodbye then'));
    test.transport.connection.hangUp(1000);
    test.clock.advance(225);
    expect(test.session.state.get().status.name).toBe('connected');
    test.session.interrupt();
    test.clock.advance(200);
    expect(test.session.state.get().status.name).toBe('ended');
    expect(transcript(test)).toEqual(['agent: Goodb|ye then']);
  });

  it.each(['interrupt', 'interruption'])(
    'in text alone voids alignment too, and counts it: %s',
    async (how) => {
      const test = await connected(false);
      const told: number[] = [];
      test.session.on('audioAlignment', ({ eventId }) => told.push(eventId));
      const aligned = (event_id: number): ServerMessage => ({
        type: 'audio',
        audio_event: {
          audio_base_64: 'AAAA',
          event_id,
          alignment: { chars: ['a'], char_start_times_ms: [0], char_durations_ms: [1] },
        },
      });
      say(test, ...agentSays('Hello').slice(0, 2), aligned(1));
      if (how === 'interrupt') test.session.interrupt();
      else say(test, { type: 'interruption', interruption_event: { event_id: 1 } });
      say(test, aligned(1), aligned(1), aligned(2));
      expect(told).toEqual([1, 2]);
      expect(test.session.state.get().voidedChunks).toBe(2);
    },
  );

  it('in text alone leaves the text as far as it came, until the next turn', async () => {
    const test = await connected(false);
    const [start, delta, ...more] = agentSays('Hello there').filter((message) => !isAudio(message));
    say(test, start!, delta!);
    test.session.interrupt();
    say(test, ...more);
    expect(transcript(test)).toEqual(['agent: Hello|']);
    say(test, ...agentSays('Fine', { eventId: 2 }).filter((message) => !isAudio(message)));
    expect(transcript(test)).toEqual(['agent: Hello|', 'agent: Fine']);
  });

  it('does nothing while nobody speaks, or is there', async () => {
    const test = createTestSession();
    test.session.interrupt();
    await test.connect();
    test.session.interrupt();
    say(test, ...agentSays('Hello'));
    test.clock.advance(2000);
    test.session.interrupt();
    expect(transcript(test)).toEqual(['agent: Hello']);
  });

  it('in one conversation silences nobody in the next', async () => {
    const { test } = await silenced();
    await test.session.endSession();
    await test.connect();
    say(test, ...agentSays('Again', { eventId: 0 }));
    test.clock.advance(2000);
    expect(transcript(test)).toEqual(['agent: Hel|lo there', 'agent: Again']);
    expect(test.session.state.get().voidedChunks).toBe(0);
  });
});
