import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '../../../../src/core/session/log/eventLog';
import { agentSays, createTestSession, type TestSession } from '../../../../src/testing';

const types = (events: readonly LoggedEvent[]): string[] =>
  events.map(({ direction, type, count }) => `${direction} ${type}${count ? ` ×${count}` : ''}`);

function log({ session }: TestSession): string[] {
  return types(session.events.get());
}

describe('the event log', () => {
  it('has what went both ways, with its time, in order', async () => {
    const test = createTestSession({ audio: false });
    await test.connect();
    test.clock.advance(250);
    test.session.sendUserMessage('Hello');
    test.clock.advance(50);
    test.transport.connection.say({ type: 'ping', ping_event: { event_id: 7 } });
    test.transport.connection.hangUp(1011, 'Out of order');
    expect(log(test)).toEqual([
      'in running',
      'in opened',
      'out conversation_initiation_client_data',
      'in conversation_initiation_metadata',
      'out user_message',
      'in ping',
      'out pong',
      'in closed',
    ]);
    const begin = Date.UTC(2026, 0, 1);
    expect(test.session.events.get().slice(4)).toEqual([
      {
        at: begin + 250,
        direction: 'out',
        type: 'user_message',
        body: { type: 'user_message', text: 'Hello' },
      },
      { at: begin + 300, direction: 'in', type: 'ping', body: { type: 'ping', ping_event: { event_id: 7 } } },
      { at: begin + 300, direction: 'out', type: 'pong', body: test.transport.connection.sent.at(-1) },
      {
        at: begin + 300,
        direction: 'in',
        type: 'closed',
        body: { kind: 'closed', id: 1, code: 1011, reason: 'Out of order' },
      },
    ]);
  });

  it('takes a type that objects have a property of for a name like any other', async () => {
    const test = createTestSession({ audio: false });
    await test.connect();
    for (const type of ['__proto__', 'constructor', 'toString'])
      test.transport.connection.say(JSON.stringify({ type }));
    expect(log(test).slice(-3)).toEqual(['in __proto__', 'in constructor', 'in toString']);
    expect([Object.keys(Object.prototype), 'count' in {}, 'count' in Object]).toEqual([[], false, false]);
  });

  it('has what makes no sense, and what nobody knows', async () => {
    const test = createTestSession({ audio: false });
    await test.connect();
    test.transport.connection.say('nonsense');
    test.transport.connection.say('{"type":"weather","sunny":true}');
    expect(test.session.events.get().slice(-2)).toMatchObject([
      { type: 'refused', body: { kind: 'refused' } },
      { type: 'weather', body: { type: 'weather', sunny: true } },
    ]);
  });

  it('counts sound, a run for each way, and has none of it', async () => {
    const test = createTestSession();
    await test.connect();
    const before = test.session.events.get().length;
    const says = agentSays('Hello');
    const audio = says.filter(({ type }) => type === 'audio');
    for (const chunk of audio) {
      test.transport.connection.say(chunk);
      test.device.microphone.hear(new Float32Array(16_000).fill(0.1));
    }
    test.transport.connection.say({ type: 'interruption', interruption_event: { event_id: 1 } });
    test.transport.connection.say(audio[0]!);
    test.transport.connection.say(audio[0]!);
    expect(log(test).slice(before)).toEqual([
      'in audio ×3',
      'out user_audio_chunk ×150',
      'in interruption',
      'in void ×2',
    ]);
    expect(JSON.stringify(test.session.events.get())).not.toContain('audio_base_64');
  });

  it('counts every frame of the microphone, once the line is closed', async () => {
    for (const close of ['the agent', 'the user']) {
      const test = createTestSession({ reconnect: false });
      await test.connect();
      test.device.microphone.hear(new Float32Array(320 * 37).fill(0.1));
      const sent = test.transport.connection.sent.filter((frame) => 'user_audio_chunk' in frame).length;
      expect(sent).toBeGreaterThan(30);
      if (close === 'the agent') test.transport.connection.hangUp(1000, '');
      else await test.session.endSession();
      const counts = test.session.events
        .get()
        .map(({ type, count = 0 }) => (type === 'user_audio_chunk' ? count : 0));
      expect(
        counts.reduce((sum, count) => sum + count),
        close,
      ).toBe(sent);
    }
  });

  it('keeps the last thousand, through one conversation after another', async () => {
    const test = createTestSession({ audio: false });
    await test.connect();
    for (let i = 0; i < 5000; i++) {
      test.transport.connection.say({ type: 'vad_score', vad_score_event: { vad_score: i / 5000 } });
      const events = test.session.events.get();
      expect(events.length).toBe(Math.min(1000, 5 + i));
      expect(events.at(-1)!.body).toMatchObject({ vad_score_event: { vad_score: i / 5000 } });
    }
    await test.session.endSession();
    await test.connect();
    expect(log(test).slice(-3)).toEqual([
      'in opened',
      'out conversation_initiation_client_data',
      'in conversation_initiation_metadata',
    ]);
    expect(test.session.events.get().length).toBe(1000);
  });

  it('is the same list until something happens, and tells who watches it', async () => {
    const test = createTestSession();
    await test.connect();
    const { events } = test.session;
    const first = events.get();
    expect(events.get()).toBe(first);
    const shown: number[] = [];
    const stop = events.subscribe(() => shown.push(events.get().at(-1)!.count!));
    const [chunk] = agentSays('Hello').filter(({ type }) => type === 'audio');
    test.transport.connection.say(chunk!);
    const second = events.get();
    test.transport.connection.say(chunk!);
    expect(shown).toEqual([1, 2]);
    expect(second.at(-1)!.count).toBe(1);
    stop();
    test.transport.connection.say(chunk!);
    expect(shown).toEqual([1, 2]);
  });

  it('changes nothing of the state, which has but the count of what came too late', async () => {
    const test = createTestSession();
    await test.connect();
    const [chunk] = agentSays('Hello').filter(({ type }) => type === 'audio');
    test.transport.connection.say({ type: 'interruption', interruption_event: { event_id: 1 } });
    const state = test.session.state.get();
    for (let i = 0; i < 50; i++) test.transport.connection.say(chunk!);
    expect(log(test).at(-1)).toBe('in void ×50');
    expect(test.session.state.get()).toEqual({ ...state, voidedChunks: 50 });
  });

  it('has a run of the microphone whatever is known of its sound', async () => {
    const test = createTestSession();
    await test.connect();
    test.device.microphone.hear(new Float32Array(160_000));
    expect(test.session.state.get().microphone.silent).toBe(true);
    expect(log(test).at(-1)).toBe('out user_audio_chunk ×500');
  });

  it('is free of what we send for the agent alone', async () => {
    const extraBody = { api_key: 'sk-1', headers: ['Bearer sk-2'] };
    const dynamicVariables = { secret__token: 'sk-3', name: 'Ada' };
    const test = createTestSession({
      signedUrl: 'wss://agent.test/talk?agent_id=a&token=sk-4',
      initiation: { extraBody, dynamicVariables },
    });
    await test.connect();
    expect(JSON.stringify(test.transport.connection.sent)).toMatch(/sk-1.*sk-2.*sk-3/);
    const text = JSON.stringify(test.session.events.get());
    expect(text).not.toContain('sk-');
    expect(text).toContain('Ada');
  });
});
