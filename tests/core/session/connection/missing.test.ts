import { describe, expect, it } from 'vitest';
import * as connection from '../../../../src/core/session/connection/LineKeeper';
import { openTextLine } from '../../../../src/core/session/line/openTextLine';
import type { PartLoaders } from '../../../../src/core/session/parts/Parts';
import { Session } from '../../../../src/core/session/Session';
import { createTestSession, ManualClock, ScriptedTransport } from '../../../../src/testing';
import { settle } from '../settle';

function sessionWith(load: PartLoaders['connection']): {
  session: Session;
  clock: ManualClock;
  transport: ScriptedTransport;
} {
  const clock = new ManualClock();
  const transport = new ScriptedTransport();
  const session = new Session(
    { agentId: 'a' },
    { openLine: openTextLine(transport), clock, parts: { connection: load } },
  );
  return { session, clock, transport };
}

describe('what knows of lines that fail', () => {
  it('is the end of a line that fails when it cannot be loaded', async () => {
    const { session, transport } = sessionWith(() => Promise.reject(new Error('offline')));
    const start = session.startSession();
    await settle();
    transport.connection.hangUp(1006);
    await expect(start).rejects.toMatchObject({ code: 'part_missing', details: { part: 'connection' } });
    expect(session.state.get().status).toMatchObject({ reason: { type: 'network', retryable: true } });
  });

  it('is told of, once connected, and the conversation goes on without', async () => {
    const { session, transport } = sessionWith(() => Promise.reject(new Error('offline')));
    const start = session.startSession();
    await settle();
    transport.connection.welcome();
    await start;
    await settle();
    expect(session.state.get()).toMatchObject({
      status: { name: 'connected' },
      problem: { code: 'part_missing' },
    });
  });

  it('is waited for no longer than an answer', async () => {
    const { session, clock, transport } = sessionWith(() => new Promise(() => undefined));
    const start = session.startSession();
    await settle();
    transport.connection.hangUp(1006);
    clock.advance(15_000);
    await expect(start).rejects.toMatchObject({ code: 'part_missing' });
  });

  it('says what it has to when it comes late', async () => {
    let come: (part: typeof connection) => void = () => undefined;
    const { session, transport } = sessionWith(() => new Promise((resolve) => (come = resolve)));
    const start = session.startSession();
    await settle();
    transport.connection.hangUp(1008, 'No');
    come(connection);
    await expect(start).rejects.toMatchObject({ code: 'agent_closed' });
  });
});

describe('what compares a start with the one before', () => {
  it('is missed in an error like any other', async () => {
    const failures = (): Promise<never> => Promise.reject(new Error('offline'));
    const transport = new ScriptedTransport();
    const session = new Session(
      { agentId: 'a' },
      { openLine: openTextLine(transport), clock: new ManualClock(), parts: { failures } },
    );
    void session.startSession();
    await expect(session.startSession({ agentId: 'b' })).rejects.toMatchObject({
      code: 'part_missing',
      details: { part: 'failures' },
    });
  });
});

describe('what talks with the agent', () => {
  it('is loaded while the line opens, and is the end of the start when it cannot be', async () => {
    let loads = 0;
    const talk = (): Promise<never> => {
      loads++;
      return Promise.reject(new Error('offline'));
    };
    const transport = new ScriptedTransport({ autoOpen: false });
    const session = new Session(
      { agentId: 'a' },
      { openLine: openTextLine(transport), clock: new ManualClock(), parts: { talk } },
    );
    const start = session.startSession();
    await settle();
    expect(loads).toBe(1);
    transport.connection.open();
    await expect(start).rejects.toMatchObject({ code: 'part_missing', details: { part: 'talk' } });
    expect(loads).toBe(2);
  });
});

describe('the event log', () => {
  it('has no credentials of a conversation that failed, nor of a server of one’s own', async () => {
    const secret = /topSecret/;
    const broken = createTestSession({ signedUrl: 'wss://x.test/?token=topSecret' });
    broken.transport.connect = ({ url }) => {
      throw new SyntaxError(`The URL '${url}' is bad.`);
    };
    await broken.session.startSession().catch(() => undefined);
    const { session, connect } = createTestSession({
      audio: false,
      onPrem: {
        url: 'wss://mine.test/?key=topSecret',
        postCallAudioWebhook: { url: 'https://mine.test/', hmacSecret: 'topSecret' },
      },
    });
    await connect();
    for (const { events } of [broken.session, session]) {
      expect(JSON.stringify(events.get())).not.toMatch(secret);
    }
    expect(session.events.get().map(({ type }) => type)).toContain('enclave_setup_config');
  });
});
