import { describe, expect, it } from 'vitest';
import type { SessionOptions } from '../../../../src/core/session/SessionOptions';
import { agentSays, createTestSession, type TestSession } from '../../../../src/testing';
import { sine } from '../../audio/sine';
import { settle } from '../settle';

async function connected(options: SessionOptions = {}): Promise<TestSession> {
  const test = createTestSession({ silenceTimeoutMs: 15_000, reconnect: false, ...options });
  await test.connect();
  return test;
}

const ping = ({ transport }: TestSession): void =>
  transport.connection.say({ type: 'ping', ping_event: { event_id: 1 } });

const lost = {
  name: 'ended',
  reason: { type: 'network', retryable: true, error: { code: 'connection_lost' } },
};

describe('a line on which nothing is heard', () => {
  it('is lost after fifteen seconds, and the microphone is released', async () => {
    const test = await connected();
    test.clock.advance(10_000);
    ping(test);
    test.clock.advance(14_000);
    expect(test.session.state.get().status.name).toBe('connected');
    test.clock.advance(1000);
    expect(test.session.state.get().status).toMatchObject(lost);
    expect(test.device.microphone.isOpen).toBe(false);
    expect(test.transport.connection.closed).toBe(1000);
  });

  it.each([
    [5000, 5000],
    [60_000, 60_000],
  ])('is lost after a time of your own: %i ms', async (silenceTimeoutMs, ms) => {
    const test = await connected({ silenceTimeoutMs });
    test.clock.advance(ms - 1000);
    expect(test.session.state.get().status.name).toBe('connected');
    test.clock.advance(1000);
    expect(test.session.state.get().status).toMatchObject(lost);
  });

  it('is never lost with 0', async () => {
    const test = await connected({ silenceTimeoutMs: 0 });
    test.clock.advance(120_000);
    expect(test.session.state.get().status.name).toBe('connected');
  });

  it('is kept alive by anything at all', async () => {
    const test = await connected();
    for (const frame of ['nonsense', '{"type":"queue_status"}', '{"type":"vad_score"}']) {
      test.clock.advance(14_000);
      test.transport.connection.say(frame);
    }
    test.clock.advance(14_000);
    expect(test.session.state.get().status.name).toBe('connected');
  });

  it('is sought again, the microphone kept', async () => {
    const test = await connected({ reconnect: { delay: () => 1000 } });
    test.clock.advance(15_000);
    expect(test.session.state.get().status.name).toBe('reconnecting');
    expect(test.device.microphone.isOpen).toBe(true);
    // What it says after all is nobody's.
    ping(test);
    test.transport.connections[0]!.say({
      type: 'user_transcript',
      user_transcription_event: { user_transcript: 'Late', event_id: 1 },
    });
    test.clock.advance(1000);
    await settle();
    test.transport.connection.welcome('conversation-2');
    expect(test.session.state.get()).toMatchObject({ status: { name: 'connected' }, turns: [] });
  });

  it('is not mourned while another is sought', async () => {
    const test = await connected({ reconnect: { delay: () => 60_000 } });
    test.transport.connection.hangUp(1006);
    test.clock.advance(59_000);
    expect(test.session.state.get().status).toMatchObject({ name: 'reconnecting', attempt: 1 });
  });
});

describe('a machine that wakes from sleep', () => {
  it('finds its line lost within two seconds', async () => {
    const test = await connected();
    test.clock.sleep(3_600_000);
    test.clock.advance(2000);
    expect(test.session.state.get().status).toMatchObject(lost);
    expect(test.device.microphone.isOpen).toBe(false);
  });

  it('finds it well when something is heard of it at once', async () => {
    const test = await connected();
    test.clock.sleep(60_000);
    test.clock.advance(0);
    ping(test);
    test.clock.advance(10_000);
    expect(test.session.state.get().status.name).toBe('connected');
  });
});

describe('a page that is left', () => {
  const leave = (persisted: boolean): Event => Object.assign(new Event('pagehide'), { persisted });

  it('for good ends the conversation at once', async () => {
    const test = await connected();
    test.page.dispatchEvent(leave(false));
    expect(test.session.state.get().status).toMatchObject(lost);
    expect(test.device.microphone.isOpen).toBe(false);
  });

  it('for good ends a start too', async () => {
    const test = createTestSession();
    const start = test.session.startSession();
    test.page.dispatchEvent(leave(false));
    await expect(start).rejects.toMatchObject({ code: 'connection_lost' });
    await settle();
    expect(test.device.microphone.isOpen).toBe(false);
    expect(test.transport.connections.every(({ closed }) => closed !== undefined)).toBe(true);
  });

  it('and may come back keeps it', async () => {
    const test = await connected();
    test.page.dispatchEvent(leave(true));
    expect(test.session.state.get().status.name).toBe('connected');
  });
});

describe('a conversation with limits', () => {
  it('ends when it has lasted as long as it may, reconnections included', async () => {
    const test = await connected({
      silenceTimeoutMs: 0,
      maxDurationMs: 60_000,
      reconnect: { delay: () => 1000 },
    });
    test.clock.advance(30_000);
    test.transport.connection.hangUp(1006);
    test.clock.advance(1000);
    await settle();
    test.transport.connection.welcome('conversation-2');
    test.clock.advance(28_000);
    expect(test.session.state.get().status.name).toBe('connected');
    test.clock.advance(1000);
    expect(test.session.state.get().status).toEqual({
      name: 'ended',
      reason: { type: 'max_duration', retryable: false },
    });
    expect(test.transport.connection.closed).toBe(1000);
    expect(test.device.microphone.isOpen).toBe(false);
  });

  it.each<[string, (test: TestSession) => void]>([
    ['types', ({ session }) => session.sendUserMessage('Hello')],
    ['is busy', ({ session }) => session.registerUserActivity()],
    ['speaks', ({ device }) => device.microphone.hear(sine(440, 16_000, 16_000))],
    [
      'hears the agent',
      ({ transport }) => agentSays('Hi').forEach((message) => transport.connection.say(message)),
    ],
  ])('does not idle while somebody %s', async (_, act) => {
    const test = await connected({ silenceTimeoutMs: 0, idleTimeoutMs: 30_000 });
    test.device.microphone.hear(new Float32Array(16_000));
    for (let i = 0; i < 3; i++) {
      test.clock.advance(24_000);
      act(test);
      test.clock.advance(1000);
      test.device.microphone.hear(new Float32Array(32_000));
    }
    test.clock.advance(25_000);
    expect(test.session.state.get().status.name).toBe('connected');
    test.clock.advance(10_000);
    expect(test.session.state.get().status).toEqual({
      name: 'ended',
      reason: { type: 'idle', retryable: false },
    });
  });

  it('idles though the agent pings', async () => {
    const test = await connected({ idleTimeoutMs: 30_000 });
    for (let i = 0; i < 31; i++) {
      ping(test);
      test.clock.advance(1000);
    }
    expect(test.session.state.get().status).toMatchObject({ reason: { type: 'idle' } });
  });
});

describe('a conversation with sound', () => {
  it('has its output looked after once a second, while the line is sought too, and no longer when it is over', async () => {
    const test = createTestSession({ reconnect: { delay: () => 4000 } });
    let looks = 0;
    Object.assign(test.device, { look: () => looks++ });
    await test.connect();
    test.clock.advance(3000);
    expect(looks).toBe(3);
    test.transport.connection.hangUp(1006);
    test.clock.advance(2000);
    expect([test.session.state.get().status.name, looks]).toEqual(['reconnecting', 5]);
    await test.session.endSession();
    test.clock.advance(10_000);
    expect(looks).toBe(5);
  });
});
