import { describe, expect, it } from 'vitest';
import { agentSays, createTestSession } from '../../../src/testing';
import { createReplaySession, recordSession } from '../../../src/inspector';
import { linesOf, recordedTalk } from '../recordedTalk';

describe('a recording', () => {
  it('has a header, and each frame of both ways with its time, as it was', async () => {
    const { recording, transport } = await recordedTalk();
    const [header, ...events] = await linesOf(recording);
    expect(header).toEqual({
      format: 'parlando-recording',
      version: 1,
      startedAt: Date.UTC(2026, 0, 1) + 1234,
    });
    expect(events[0]).toEqual({ at: 0, event: 'open' });
    expect(events.slice(-3)).toMatchObject([
      { event: 'hang_up' },
      { event: 'close', code: 1000, reason: '' },
      { event: 'stop', silenced: 0 },
    ]);
    const sent = events.flatMap((event) =>
      event.event === 'out' ? [JSON.parse(event.frame) as { type?: string }] : [],
    );
    expect(sent.slice(1)).toEqual(transport.connection.sent.slice(1));
    expect(events.find((event) => 'frame' in event && event.frame.includes('user_message'))).toEqual({
      at: 1000,
      event: 'out',
      frame: '{"type":"user_message","text":"Tell me a story"}',
    });
    const times = events.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('has no credentials, and says where there was one', async () => {
    const { recording, transport } = await recordedTalk();
    expect(JSON.stringify(transport.connection.sent)).toContain('sk-1');
    const text = await recording.text();
    expect(text).not.toContain('sk-1');
    expect(text).toContain(String.raw`\"secret__key\":\"hidden\"`);
  });

  it.each(['from the start', 'amid a conversation'])(
    'has not what the agent says of where the line goes, recorded %s',
    async (when) => {
      const signedUrl = 'wss://agent.test/?token=querySecret-1';
      const { session, clock, transport, connect } = createTestSession({
        audio: false,
        signedUrl,
        reconnect: false,
      });
      let running = recordSession(session, { clock });
      await connect();
      if (when !== 'from the start') running = recordSession(session, { clock });
      transport.connection.say({ type: 'error', error_event: { code: 1008, message: 'Bad: querySecret-1' } });
      transport.connection.say('querySecret-1');
      transport.connection.hangUp(1008, `No ${signedUrl}`);
      const recording = await running.stop();
      const [close] = (await linesOf(recording)).slice(-2);
      expect(close).toMatchObject({ event: 'close', reason: expect.stringMatching(/^No .*…/) as string });
      const text = await recording.text();
      expect(text).toContain('Bad: …');
      expect(text).not.toContain('querySecret');
    },
  );

  it('keeps the latest sound under its cap, and every message', async () => {
    const whole = await linesOf((await recordedTalk()).recording);
    const maxAudioBytes = 40_000;
    const capped = await linesOf((await recordedTalk({ maxAudioBytes })).recording);
    expect(capped.length).toBe(whole.length);
    const sound = (frame: string): string =>
      /"(?:audio_base_64|user_audio_chunk)":"([^"]+)"/.exec(frame)?.[1] ?? '';
    let kept = 0;
    let silenced = 0;
    capped.slice(1).forEach((event, i) => {
      const original = whole[i + 1]!;
      if (!('frame' in event) || !('frame' in original) || !sound(original.frame)) return;
      expect(event.frame.replace(/":""/, `":"${sound(original.frame)}"`)).toBe(original.frame);
      if (event.frame === original.frame) kept += event.frame.length;
      else silenced++;
      expect(kept === 0 || event.frame === original.frame, 'the oldest go first').toBe(true);
    });
    expect(kept).toBeLessThanOrEqual(maxAudioBytes);
    expect(kept).toBeGreaterThan(maxAudioBytes / 2);
    expect(capped.at(-1)).toMatchObject({ event: 'stop', silenced });
  });

  it('that begins in the middle of a conversation can be replayed, from there on', async () => {
    const { session, clock, transport, connect } = createTestSession();
    await connect();
    agentSays('Before').forEach((message) => transport.connection.say(message));
    clock.advance(1000);
    const running = recordSession(session, { clock });
    agentSays('After', { eventId: 2 }).forEach((message) => transport.connection.say(message));
    clock.advance(1000);
    const recording = await running.stop();
    const replayed = await createReplaySession(recording, { speed: 'stepped' });
    void replayed.session.startSession();
    await new Promise((resolve) => setTimeout(resolve));
    while (await replayed.replay.step());
    expect(replayed.session.state.get()).toMatchObject({
      conversationId: 'conversation-1',
      turns: [{ text: 'After' }],
    });
  });

  it('goes on through conversations, until it is stopped', async () => {
    const { session, clock, transport, connect } = createTestSession({ audio: false });
    const running = recordSession(session, { clock });
    for (const text of ['One', 'Two']) {
      await connect();
      agentSays(text).forEach((message) => transport.connection.say(message));
      transport.connection.hangUp();
    }
    const recording = await running.stop();
    expect(await running.stop()).toBe(recording);
    await connect();
    const opened = (await linesOf(recording)).filter((line) => 'event' in line && line.event === 'open');
    expect(opened.length).toBe(2);
    const { session: again } = await createReplaySession(recording, { speed: 10 });
    for (const text of ['One', 'Two', 'One']) {
      await again.startSession();
      await again.waitForSessionEnd();
      expect(again.state.get()).toMatchObject({ status: { reason: { type: 'agent' } } });
      expect(again.state.get().turns.at(-1)).toMatchObject({ text });
    }
  });

  it('has what is no text, and what makes no sense', async () => {
    const { session, clock, transport, connect } = createTestSession({ audio: false });
    const running = recordSession(session, { clock });
    await connect();
    transport.connection.sayBinary(Uint8Array.of(1, 2, 3).buffer);
    transport.connection.say('see ws://a.test/?token=sk-1');
    const lines = await linesOf(await running.stop());
    expect(lines.slice(-3, -1)).toEqual([
      { at: 0, event: 'in', base64: 'AQID' },
      { at: 0, event: 'in', frame: 'see ws://a.test/?token=hidden' },
    ]);
  });
});

describe('the session that is recorded', () => {
  it('tells nobody once the recording has stopped', async () => {
    const { session, clock, transport, connect } = createTestSession({ audio: false });
    const running = recordSession(session, { clock });
    await connect();
    const before = await linesOf(await running.stop());
    transport.connection.say('{"type":"weather"}');
    expect(await linesOf(await running.stop())).toEqual(before);
  });
});
