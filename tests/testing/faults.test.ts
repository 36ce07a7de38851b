import { expect, it } from 'vitest';
import { createTestConversation, script } from '../../src/testing';

it('closes the line with a code, and goes on with the script on the next one', async () => {
  const { session, play, transport } = createTestConversation();
  await play(script().agent('Hello').close(1006).agent('Here again'));
  expect(transport.connections.map(({ closed }) => closed)).toEqual([1006, undefined]);
  expect(session.state.get()).toMatchObject({
    status: { name: 'connected' },
    turns: [{ text: 'Hello' }, { text: 'Here again' }],
  });
});

it('ends with a line that says goodbye, and drops what is left of the script', async () => {
  const { session, play } = createTestConversation();
  await play(script().agent('Bye').close(1000).agent('Never'));
  expect(session.state.get()).toMatchObject({
    status: { name: 'ended', reason: { type: 'agent' } },
    turns: [{ text: 'Bye' }],
  });
});

it('survives a frame that is no use', async () => {
  const { session, play } = createTestConversation();
  await play(script().malformed().malformed(new ArrayBuffer(3)).agent('Still here'));
  expect(session.state.get()).toMatchObject({
    status: { name: 'connected' },
    problem: { code: 'invalid_message' },
    turns: [{ text: 'Still here' }],
  });
});

it('says all later by a delay', async () => {
  const { session, connect, begin, advance } = createTestConversation();
  await connect();
  begin(script().delay(300).agent('Hello'));
  await advance(280);
  expect(session.state.get().liveTurn).toBeUndefined();
  await advance(40);
  expect(session.state.get().liveTurn).toMatchObject({ text: 'Hello' });
  await advance(1000);
  expect(session.state.get().turns).toMatchObject([{ text: 'Hello' }]);
});

it('loses a line that falls silent, and finds it again', async () => {
  const { session, play, advance, begin, transport } = createTestConversation();
  await play(script().agent('Hello'));
  await advance(60_000);
  expect(session.state.get().status.name).toBe('connected');
  begin(script().silence(20_000).agent('Sorry'));
  await advance(16_000);
  expect(transport.connections.length).toBeGreaterThan(1);
  await play();
  expect(session.state.get()).toMatchObject({
    status: { name: 'connected' },
    turns: [{ text: 'Hello' }, { text: 'Sorry' }],
  });
});

it('tells the problem that the agent has', async () => {
  const { session, play } = createTestConversation();
  await play(script().problem(1002, { message: 'Out of words.' }).close(1002, 'Out of words.'));
  expect(session.state.get()).toMatchObject({
    status: { name: 'ended', reason: { type: 'error' } },
  });
});

it('never answers, where that is wanted, or late', async () => {
  const never = createTestConversation({ welcomeMs: false });
  await expect(never.connect()).rejects.toMatchObject({ code: 'connect_timeout' });
  const late = createTestConversation({ welcomeMs: 2000 });
  await late.connect();
  expect(late.clock.now()).toBeGreaterThanOrEqual(2000);
  expect(late.session.state.get().timings.handshake).toBe(2000);
});

it('begins its own script each time that it is started', async () => {
  const { session, play, connect, advance } = createTestConversation({ script: script().agent('Hello') });
  await play();
  expect(session.state.get().turns).toHaveLength(1);
  await session.endSession();
  await connect();
  await advance(1000);
  expect(session.state.get().turns).toHaveLength(2);
});
