import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../../src/core/protocol/ServerMessage';
import type { AudioAlignment } from '../../../src/core/session/Callbacks';
import { allTurns } from '../../../src/core/state/turns';
import { agentSays, createTestSession, type TestSession } from '../../../src/testing';
import { heldSession } from './heldSession';
import { settle } from './settle';

const interruption = (event_id: number): ServerMessage => ({
  type: 'interruption',
  interruption_event: { event_id },
});
const response = (agent_response: string, event_id: number): ServerMessage => ({
  type: 'agent_response',
  agent_response_event: { agent_response, event_id },
});
const heardYou = (user_transcript: string, event_id: number): ServerMessage => ({
  type: 'user_transcript',
  user_transcription_event: { user_transcript, event_id },
});

type Sayable = Pick<TestSession, 'transport'>;

function say({ transport }: Sayable, ...messages: ServerMessage[]): void {
  for (const message of messages) transport.connection.say(message);
}

/** Everything said, a line a turn; of a turn that was cut, what was heard and what was not. */
function transcript({ session }: Pick<TestSession, 'session'>): string[] {
  return allTurns(session.state.get()).map(({ role, text, interruption: cut }) =>
    cut ? `${role}: ${cut.heardText}|${cut.unheardText}` : `${role}: ${text}`,
  );
}

/** The loudest sample rendered from the given moment on. */
function loudest({ device }: Pick<TestSession, 'device'>, fromMs: number): number {
  const samples = device.speaker!.rendered().subarray((device.speaker!.sampleRate * fromMs) / 1000);
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}

describe('an interruption', () => {
  it('silences the agent within a quantum and a fade, and cuts the turn at the character that was heard', async () => {
    const test = createTestSession();
    await test.connect();
    say(test, ...agentSays('Hello there'));
    test.clock.advance(225);
    expect(loudest(test, 200)).toBeGreaterThan(0.4);
    say(test, interruption(1));
    const at = test.clock.now();
    test.clock.advance(1000);
    expect(loudest(test, at + 8 + 5)).toBe(0);
    expect(transcript(test)).toEqual(['agent: Hello| there']);
    const { heardMs } = test.session.state.get().turns[0]!.interruption!;
    // Frames rendered, the fade included.
    expect(heardMs).toBeGreaterThanOrEqual(216);
    expect(heardMs).toBeLessThanOrEqual(230);
  });

  it('counts only what the ear has had, however late the sound comes out', async () => {
    const test = createTestSession({}, { latencyMs: 200 });
    await test.connect();
    say(test, ...agentSays('Hello there'));
    test.clock.advance(225);
    await test.session.endSession();
    expect(transcript(test)).toEqual(['agent: H|ello there']);
  });

  it('cuts a turn of which no sound had begun', async () => {
    const test = createTestSession();
    await test.connect();
    say(test, ...agentSays('Hello there'), interruption(1));
    expect(transcript(test)).toEqual(['agent: |Hello there']);
    expect(loudest(test, 0)).toBe(0);
  });

  it('cuts a turn of which no sound had come', async () => {
    const test = createTestSession();
    await test.connect();
    say(test, response('Hello there', 1), interruption(1));
    expect(transcript(test)).toEqual(['agent: |Hello there']);
  });

  it('voids what still comes of that turn, sound, text and times', async () => {
    const alignments: AudioAlignment[] = [];
    const test = createTestSession({ onAudioAlignment: (alignment) => alignments.push(alignment) });
    await test.connect();
    const messages = agentSays('Hello there');
    const chunks = messages.filter(({ type }) => type === 'audio');
    say(test, ...messages.filter(({ type }) => type !== 'audio'), ...chunks.slice(0, 3));
    test.clock.advance(75);
    say(test, interruption(1));
    test.clock.advance(20);
    const at = test.clock.now();
    say(test, ...chunks.slice(3), response('Hello there', 1));
    test.clock.advance(2000);
    expect(alignments).toHaveLength(3);
    expect(loudest(test, at)).toBe(0);
    expect(test.session.captions.timeline.get()!.text).toBe('Hello ');
    expect(transcript(test)).toEqual(['agent: He|llo there']);
    expect(test.session.state.get().agent).toBe('listening');
  });

  it('voids no later turn, with one id per chunk', async () => {
    const test = createTestSession();
    await test.connect();
    let id = 1;
    const chunked = (text: string): ServerMessage[] => {
      const turn = id++;
      return agentSays(text, { eventId: turn }).map((message) =>
        message.type === 'audio'
          ? { ...message, audio_event: { ...message.audio_event, event_id: id++ } }
          : message,
      );
    };
    const first = chunked('Hello there');
    say(test, ...first);
    test.clock.advance(225);
    say(test, interruption(id - 1), heardYou('Stop', id), ...chunked('Fine'));
    test.clock.advance(2000);
    expect(transcript(test)).toEqual(['agent: Hello| there', 'user: Stop', 'agent: Fine']);
    expect(test.session.captions.timeline.get()!.text).toBe('Fine');
  });

  it('cuts the text by the word where what is spoken reads otherwise', async () => {
    const test = createTestSession();
    await test.connect();
    const spoken = agentSays('Room twelve is free').filter(({ type }) => type === 'audio');
    say(test, response('[sighs] Room 12 is **free**', 1), ...spoken);
    test.clock.advance(50 * 13 + 25);
    say(test, interruption(1));
    test.clock.advance(100);
    expect(transcript(test)).toEqual(['agent: [sighs] Room 12 is| **free**']);
    expect(test.session.state.get().turns[0]).toMatchObject({
      text: '[sighs] Room 12 is',
      interruption: { estimated: true },
    });
  });

  it('is none of a turn all of whose words were heard, though they read otherwise', async () => {
    const test = createTestSession();
    await test.connect();
    const spoken = agentSays('Room twelve').filter(({ type }) => type === 'audio');
    say(test, response('Room 12!', 1), ...spoken);
    test.clock.advance(50 * 11 - 10);
    say(test, interruption(1));
    test.clock.advance(100);
    expect(transcript(test)).toEqual(['agent: Room 12!']);
  });

  it('tells its listeners', async () => {
    const ids: number[] = [];
    const test = createTestSession({ onInterruption: (id) => ids.push(id) });
    await test.connect();
    say(test, interruption(4));
    expect(ids).toEqual([4]);
  });

  it('in text alone leaves the text as far as it came', async () => {
    const test = createTestSession({ audio: false });
    await test.connect();
    const [start, delta] = agentSays('Hello there');
    say(test, start!, delta!, interruption(1));
    expect(transcript(test)).toEqual(['agent: Hello|']);
  });
});

describe('a speaker that reports the cut late', () => {
  const speaking = async (): Promise<ReturnType<typeof heldSession>> => {
    const held = heldSession();
    await held.connect();
    say(held, ...agentSays('Hello there', { eventId: 1 }));
    held.clock.advance(225);
    return held;
  };

  it('cuts the turn that sounded, not the one that has begun since', async () => {
    const held = await speaking();
    say(held, interruption(1), ...agentSays('Fine', { eventId: 2 }));
    held.device.speaker!.release();
    expect(transcript(held)).toEqual(['agent: Hello| there', 'agent: Fine']);
    held.clock.advance(100);
    const { captions } = held.session;
    expect(captions.timeline.get()!.text).toBe('Fine');
    expect(captions.timeline.get()!.chars[captions.indexAt(held.clock.now())]).toBe('i');
    held.clock.advance(1000);
    expect(transcript(held)).toEqual(['agent: Hello| there', 'agent: Fine']);
    expect(held.session.state.get().liveTurn).toBeUndefined();
  });

  it('cuts right when the agent corrects itself first', async () => {
    const held = await speaking();
    say(held, interruption(1), {
      type: 'agent_response_correction',
      agent_response_correction_event: {
        original_agent_response: 'Hello there',
        corrected_agent_response: 'Hell',
        event_id: 1,
      },
    });
    held.device.speaker!.release();
    expect(transcript(held)).toEqual(['agent: Hello| there']);
  });

  it('does not let the next goodbye be cut short', async () => {
    const held = await speaking();
    say(held, interruption(1), ...agentSays('Goodbye', { eventId: 2 }));
    held.device.speaker!.release();
    held.transport.connection.hangUp(1000);
    held.clock.advance(200);
    expect(held.session.state.get().status.name).toBe('connected');
    held.clock.advance(1000);
    expect(held.session.state.get().status.name).toBe('ended');
    expect(transcript(held)).toEqual(['agent: Hello| there', 'agent: Goodbye']);
  });

  it('joins two interruptions with their own turns', async () => {
    const held = await speaking();
    say(
      held,
      interruption(1),
      ...agentSays('Fine', { eventId: 2 }),
      interruption(2),
      ...agentSays('So', { eventId: 3 }),
    );
    held.device.speaker!.release();
    held.device.speaker!.release();
    expect(transcript(held)).toEqual(['agent: Hello| there', 'agent: |Fine', 'agent: So']);
  });

  it('cuts a turn that still sounds behind one that waits', async () => {
    const held = heldSession();
    await held.connect();
    say(held, ...agentSays('Hello there', { eventId: 1 }), ...agentSays('Anyway', { eventId: 2 }));
    held.clock.advance(225);
    say(held, interruption(2));
    held.device.speaker!.release();
    expect(transcript(held)).toEqual(['agent: Hello| there', 'agent: |Anyway']);
  });
});

describe('the captions', () => {
  it('are none in text alone', () => {
    const { session } = createTestSession();
    expect(session.captions.timeline.get()).toBeUndefined();
    expect(session.captions.indexAt(0)).toBe(-1);
    expect(session.captions.pendingAt(0)).toBe(false);
  });

  it('say whether more is to come', async () => {
    const test = createTestSession();
    await test.connect();
    say(test, ...agentSays('Hello'));
    const { captions } = test.session;
    expect(captions.pendingAt(test.clock.now())).toBe(true);
    test.clock.advance(200);
    expect(captions.pendingAt(test.clock.now())).toBe(true);
    test.clock.advance(100);
    expect(captions.pendingAt(test.clock.now())).toBe(false);
  });

  it('begin anew with each turn, and follow the frames of each conversation', async () => {
    const test = createTestSession();
    for (const text of ['Hello', 'Again']) {
      await test.connect();
      say(test, ...agentSays(text));
      test.clock.advance(125);
      const { captions } = test.session;
      expect(captions.timeline.get()!.text).toBe(text);
      expect(captions.indexAt(test.clock.now())).toBe(2);
      test.clock.advance(2000);
      await test.session.endSession();
    }
    expect(transcript(test)).toEqual(['agent: Hello', 'agent: Again']);
  });

  it('stay with the turn that is heard to its last frame, and then go on', async () => {
    const test = createTestSession({}, { latencyMs: 100 });
    await test.connect();
    // Half a second after its last character.
    const quiet = agentSays('          ', { eventId: 1 }).filter(({ type }) => type === 'audio');
    const silence = quiet.map((message) =>
      message.type === 'audio'
        ? { ...message, audio_event: { ...message.audio_event, alignment: undefined } }
        : message,
    );
    say(test, ...agentSays('One', { eventId: 1 }), ...(silence as ServerMessage[]));
    say(test, ...agentSays('Two', { eventId: 2 }), ...agentSays('Three', { eventId: 3 }));
    const { captions } = test.session;
    const begun = new Map<string, number>();
    for (let step = 0; step < 150; step++) {
      test.clock.advance(10);
      const now = test.clock.now();
      const { text, chars } = captions.timeline.get()!;
      const heard = `${text}: ${chars[captions.indexAt(now)]}`;
      if (!begun.has(heard)) begun.set(heard, now);
      if (!text.startsWith('Three')) expect(captions.pendingAt(now)).toBe(true);
    }
    const order = [
      'One: O',
      'One: n',
      'One: e',
      'Two: T',
      'Two: w',
      'Two: o',
      'Three: T',
      'Three: h',
      'Three: r',
    ];
    expect([...begun.keys()]).toEqual([...order, 'Three: e']);
    // The quiet at the end is part of it.
    expect(begun.get('Two: T')! - begun.get('One: e')!).toBeGreaterThanOrEqual(540);
    expect(begun.get('Two: w')! - begun.get('Two: T')!).toBeGreaterThanOrEqual(30);
    expect(begun.get('Three: T')! - begun.get('Two: o')!).toBeLessThanOrEqual(70);
    expect(captions.pendingAt(test.clock.now())).toBe(false);
    expect(transcript(test)).toEqual(['agent: One', 'agent: Two', 'agent: Three']);
  });

  it('wait out a hole in the sound', async () => {
    const test = createTestSession();
    await test.connect();
    const messages = agentSays('Hello');
    const chunks = messages.filter(({ type }) => type === 'audio');
    say(test, ...messages.filter(({ type }) => type !== 'audio'), chunks[0]!);
    test.clock.advance(300);
    expect(test.session.captions.indexAt(test.clock.now())).toBe(1);
    expect(test.session.state.get().liveTurn).toBeDefined();
    say(test, ...chunks.slice(1));
    test.clock.advance(75);
    expect(test.session.captions.indexAt(test.clock.now())).toBe(3);
    expect(test.session.state.get()).toMatchObject({
      agent: 'speaking',
      speaker: { underruns: 1, bufferMs: 56 },
    });
    test.clock.advance(2000);
    expect(transcript(test)).toEqual(['agent: Hello']);
  });
});

describe('speaking', () => {
  it('begins with the first sound that is heard and ends with the last, however late they come out', async () => {
    const test = createTestSession({}, { latencyMs: 300 });
    await test.connect();
    const agent = (): string => test.session.state.get().agent;
    // 550 ms, from the next quantum on.
    say(test, ...agentSays('Hello there'));
    test.clock.advance(299);
    expect(agent()).toBe('listening');
    test.clock.advance(20);
    expect(agent()).toBe('speaking');
    test.clock.advance(530);
    expect(agent()).toBe('speaking');
    test.clock.advance(20);
    expect(agent()).toBe('listening');
  });

  it('goes no further than what was queued, whatever the speaker has not told yet', async () => {
    const test = createTestSession();
    await test.connect();
    const queued: number[] = [];
    const { speaker } = test.device;
    const tell = speaker!.queued.bind(speaker);
    speaker!.queued = (frame) => {
      queued.push((frame * 1000) / speaker!.sampleRate);
      tell(frame);
    };
    say(test, ...agentSays('Hello there'));
    expect(queued).toEqual([100, 200, 300, 400, 500, 550]);
  });
});

describe('a turn', () => {
  it('goes on after a hole in its sound, however long, and is cut where it was heard', async () => {
    const test = createTestSession();
    await test.connect();
    const messages = agentSays('Hello there, how are you?');
    const chunks = messages.filter(({ type }) => type === 'audio');
    say(test, ...messages.filter(({ type }) => type !== 'audio'), ...chunks.slice(0, 2));
    test.clock.advance(1700);
    expect(test.session.state.get()).toMatchObject({ agent: 'listening', liveTurn: { status: 'final' } });
    say(test, ...chunks.slice(2, 5));
    test.clock.advance(100);
    expect(test.session.state.get().agent).toBe('speaking');
    say(test, interruption(1));
    test.clock.advance(1000);
    expect(transcript(test)).toEqual(['agent: Hello t|here, how are you?']);
  });

  it('is over though its times never came to its end', async () => {
    const test = createTestSession();
    await test.connect();
    const spoken = agentSays('Room twelve').filter(({ type }) => type === 'audio');
    say(test, response('[sighs] Room 12 is **free**', 1), ...spoken);
    test.clock.advance(1400);
    expect(test.session.state.get()).toMatchObject({ agent: 'listening', liveTurn: { status: 'final' } });
    test.clock.advance(3000);
    expect(test.session.state.get()).toMatchObject({ agent: 'listening', liveTurn: undefined });
    expect(transcript(test)).toEqual(['agent: [sighs] Room 12 is **free**']);
  });

  it.each(['🎉', ' [laughs]', ' 👩🏽‍🚀!', '**', ' [waves] 👋'])(
    'is over with its last sound where its text goes on with %o, which nobody says',
    async (rest) => {
      const test = createTestSession();
      await test.connect();
      const spoken = agentSays('Hello there').filter(({ type }) => type === 'audio');
      say(test, response(`Hello there${rest}`, 1), ...spoken);
      test.clock.advance(540);
      expect(test.session.state.get()).toMatchObject({ agent: 'speaking', liveTurn: { status: 'final' } });
      test.clock.advance(60);
      expect(test.session.state.get()).toMatchObject({ agent: 'listening', liveTurn: undefined });
      expect(transcript(test)).toEqual([`agent: Hello there${rest}`]);
    },
  );

  it('that came after it is not ended in its place', async () => {
    const test = createTestSession();
    await test.connect();
    const spoken = agentSays('Room twelve').filter(({ type }) => type === 'audio');
    say(test, response('Room 12 is **free**', 1), ...spoken);
    test.clock.advance(1400);
    const part = { text: 'And quiet', type: 'start', event_id: 2 } as const;
    say(test, { type: 'agent_chat_response_part', text_response_part: part });
    test.clock.advance(5000);
    expect(test.session.state.get().liveTurn).toMatchObject({ text: 'And quiet', status: 'streaming' });
  });

  it('is over when its sound is, though words of the user came into it', async () => {
    const test = createTestSession();
    await test.connect();
    say(test, ...agentSays('Hello there'));
    test.clock.advance(100);
    test.session.sendUserMessage('And?');
    expect(test.session.state.get().agent).toBe('speaking');
    test.clock.advance(2000);
    expect(test.session.state.get()).toMatchObject({ agent: 'thinking', liveTurn: undefined });
    expect(transcript(test)).toEqual(['agent: Hello there', 'user: And?']);
  });

  it('of the user tells which rich content it came from', async () => {
    const test = createTestSession();
    await test.connect();
    test.session.sendUserMessage('The red one', { richContentId: 'row-1' });
    test.session.sendUserMessage('Thanks');
    expect(test.transport.connection.sent.filter(({ type }) => type === 'user_message')).toEqual([
      { type: 'user_message', text: 'The red one', rich_content_id: 'row-1' },
      { type: 'user_message', text: 'Thanks' },
    ]);
  });

  it('without sound is over after a while', async () => {
    const test = createTestSession();
    await test.connect();
    say(test, response('Hello', 1));
    test.clock.advance(2900);
    expect(test.session.state.get().liveTurn).toBeDefined();
    test.clock.advance(200);
    expect(test.session.state.get()).toMatchObject({ liveTurn: undefined, agent: 'listening' });
  });

  it('whose sound is late keeps it', async () => {
    const test = createTestSession();
    await test.connect();
    const messages = agentSays('Hello');
    say(test, ...messages.filter(({ type }) => type !== 'audio'));
    test.clock.advance(2999);
    say(test, ...messages.filter(({ type }) => type === 'audio'));
    test.clock.advance(100);
    expect(test.session.state.get()).toMatchObject({ agent: 'speaking', liveTurn: { text: 'Hello' } });
    test.clock.advance(1000);
    expect(test.session.state.get()).toMatchObject({ agent: 'listening', liveTurn: undefined });
  });

  it('in text alone is over with its response, and not with that of a voided one', async () => {
    const test = createTestSession({ audio: false });
    await test.connect();
    const [start, delta] = agentSays('Hello there', { eventId: 2 });
    say(test, interruption(1), start!, delta!, response('Never said', 1));
    expect(test.session.state.get().liveTurn).toMatchObject({ text: 'Hello ' });
    say(test, response('Hello there', 2));
    expect(test.session.state.get()).toMatchObject({ liveTurn: undefined, agent: 'listening' });
    expect(transcript(test)).toEqual(['agent: Hello there']);
  });
});

describe('the volume', () => {
  it('is that which was set last, in each conversation', async () => {
    const { session, device, connect } = createTestSession();
    session.setVolume(0.3);
    await connect();
    expect(device.speaker!.volume).toBe(0.3);
    session.setVolume(0.6);
    expect(device.speaker!.volume).toBe(0.6);
    await session.endSession();
    await connect();
    expect(device.speaker!.volume).toBe(0.6);
  });

  it('heard now is 0 in silence, and so is each band of it', async () => {
    const test = createTestSession();
    const loudestBand = (): number => {
      const bands = new Uint8Array(4).fill(7);
      test.session.outputSpectrum(bands);
      return Math.max(...bands);
    };
    expect([test.session.outputLevel(), loudestBand()]).toEqual([0, 0]);
    await test.connect();
    say(test, ...agentSays('Hello'));
    test.clock.advance(100);
    expect(test.session.outputLevel()).toBeGreaterThan(0.2);
    expect(loudestBand()).toBeGreaterThan(50);
    test.clock.advance(2000);
    expect([test.session.outputLevel(), loudestBand()]).toEqual([0, 0]);
    await settle();
  });
});
