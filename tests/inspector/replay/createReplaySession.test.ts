import { describe, expect, it } from 'vitest';
import { openTextLine } from '../../../src/core/session/line/openTextLine';
import { Session } from '../../../src/core/session/Session';
import type { ConversationState } from '../../../src/core/state/ConversationState';
import {
  createReplaySession,
  recordSession,
  type ReplaySession,
  replaySession,
} from '../../../src/inspector';
import { agentSays, createTestSession } from '../../../src/testing';
import { tellMcp } from '../../core/session/tools/toolCalls';
import { recordedTalk } from '../recordedTalk';

/** What a conversation comes down to. */
const essence = ({ turns, status, toolCalls, latencyMs, conversationId }: ConversationState): object => ({
  turns,
  status,
  toolCalls,
  latencyMs,
  conversationId,
});

describe('a recording, replayed in steps', () => {
  it('gives the same turns, cut where they were cut, and the same end', async () => {
    const original = await recordedTalk();
    const before = original.session.state.get();
    expect(before.turns.map(({ role, text, interruption }) => [role, text, interruption?.heardText])).toEqual(
      [
        ['agent', 'Hello there', undefined],
        ['user', 'Tell me a story', undefined],
        ['agent', 'Once upon a t', 'Once upon a t'],
        ['user', 'Stop', undefined],
        ['agent', 'As you', 'As you'],
      ],
    );
    const results: unknown[] = [];
    const { session, replay } = await createReplaySession(original.recording, {
      speed: 'stepped',
      session: { clientTools: { look: (parameters) => void results.push(parameters) } },
    });
    expect(await replay.step()).toBe(false);
    void session.startSession();
    await new Promise((resolve) => setTimeout(resolve));
    const seen = new Set<string>();
    while (await replay.step()) seen.add(session.state.get().agent);
    expect(essence(session.state.get())).toEqual(essence(before));
    expect([...seen]).toEqual(expect.arrayContaining(['listening', 'thinking', 'speaking']));
    expect(results).toEqual(original.results);
  });
});

/** Lets a stepped replay happen, from its start to its end. */
async function stepThrough({ session, replay }: ReplaySession): Promise<void> {
  void session.startSession();
  await new Promise((resolve) => setTimeout(resolve));
  while (await replay.step());
}

describe('what the user did in a recording', () => {
  it('is done again: files, opinions and approvals', async () => {
    const test = createTestSession({ audio: false });
    const { session, clock, transport } = test;
    const running = recordSession(session, { clock });
    await test.connect();
    session.sendMultimodalMessage({ text: 'Look at this', fileId: 'file-1' });
    clock.advance(10);
    session.sendMultimodalMessage({ fileId: 'file-2' });
    clock.advance(10);
    for (const message of agentSays('I see')) transport.connection.say(message);
    clock.advance(10);
    session.sendFeedback('like');
    for (const id of ['yes', 'no']) {
      tellMcp(test, { state: 'awaiting_approval', approval_timeout_secs: 60 }, id);
      clock.advance(10);
      session.sendMCPToolApprovalResult(id, id === 'yes');
      clock.advance(10);
    }
    const before = session.state.get();
    expect(before.turns).toMatchObject([
      { text: 'Look at this', attachments: [{ fileId: 'file-1' }] },
      { text: '', attachments: [{ fileId: 'file-2' }] },
      { text: 'I see', feedback: 'like' },
    ]);
    expect(before.toolCalls.map(({ status }) => status)).toEqual(['running', 'denied']);
    transport.connection.hangUp(1000);
    const again = await createReplaySession(await running.stop(), { speed: 'stepped' });
    await stepThrough(again);
    expect(essence(again.session.state.get())).toEqual(essence(session.state.get()));
    expect(again.session.state.get().problem).toBeUndefined();
  });
});

/** A short conversation in text, and its recording. */
async function textTalk(): Promise<Blob> {
  const { session, clock, transport, connect } = createTestSession({ audio: false });
  const running = recordSession(session, { clock });
  await connect();
  session.sendUserMessage('Hello');
  clock.advance(300);
  const text = agentSays('Good evening').filter(({ type }) => type !== 'audio');
  for (const message of text) {
    transport.connection.say(message);
    clock.advance(100);
  }
  transport.connection.hangUp(1011, 'Out of order');
  return running.stop();
}

describe('a recording, replayed as time goes', () => {
  it('in text where it was in text, and ends as it ended', async () => {
    const { session } = await createReplaySession(await textTalk(), { speed: 50 });
    await session.startSession();
    await session.waitForSessionEnd();
    const { turns, status } = session.state.get();
    expect(turns).toMatchObject([
      { role: 'user', text: 'Hello' },
      { role: 'agent', text: 'Good evening' },
    ]);
    expect(status).toMatchObject({
      name: 'ended',
      reason: { error: { code: 'agent_closed', details: { closeCode: 1011 } } },
    });
  });

  it('faster with its sound, in silence', async () => {
    const { session } = await createReplaySession((await recordedTalk()).recording, { speed: 2 });
    await session.startSession();
    await session.waitForSessionEnd();
    const { turns, status } = session.state.get();
    expect(turns.map(({ role }) => role)).toEqual(['agent', 'user', 'agent', 'user', 'agent']);
    expect(turns[0]!.text).toBe('Hello there');
    expect(turns[2]!.interruption).toBeDefined();
    expect(status).toEqual({ name: 'ended', reason: { type: 'user', retryable: false } });
  });

  it('stays ended where the session ends it', async () => {
    const { session, replay } = await createReplaySession(await textTalk(), { speed: 'stepped' });
    const connected = session.startSession();
    await new Promise((resolve) => setTimeout(resolve));
    await replay.step();
    await connected;
    await session.endSession();
    expect(await replay.step()).toBe(false);
    expect(session.state.get().status).toEqual({ name: 'ended', reason: { type: 'user', retryable: false } });
  });
});

describe('the transport of a recording', () => {
  it('plays to any session, and tells what the user did', async () => {
    const replay = await replaySession(await (await textTalk()).text(), { speed: 50 });
    const session = new Session(
      { agentId: 'a', audio: false, reconnect: false },
      { openLine: openTextLine(replay), clock: replay.clock },
    );
    const acts: unknown[] = [];
    const stop = replay.onUser((act) => acts.push(act));
    await session.startSession();
    await session.waitForSessionEnd();
    expect(acts).toEqual([{ type: 'user_message', text: 'Hello' }]);
    expect(session.state.get().turns).toMatchObject([{ text: 'Good evening' }]);
    stop();
  });

  it('of an empty recording closes at once', async () => {
    const { session } = createTestSession();
    const { session: replayed } = await createReplaySession(await recordSession(session).stop());
    await expect(replayed.startSession()).rejects.toBeDefined();
  });
});
