import { describe, expect, it, vi } from 'vitest';
import { settle } from '../settle';
import { call, lastCall, results, waitingCall, withTool } from './toolCalls';

const handler = vi.fn(() => 'sent');

async function asked(
  settings: { timeoutMs?: number; abortOnInterruption?: boolean } = {},
): ReturnType<typeof withTool> {
  handler.mockClear();
  const test = await withTool({ handler, needsApproval: true, ...settings });
  call(test, 'tool', { to: 'Ann' });
  await settle();
  return test;
}

describe('a tool that needs approval', () => {
  it('waits for it, and then runs', async () => {
    const test = await asked();
    expect(handler).not.toHaveBeenCalled();
    expect(results(test)).toEqual([]);
    const waiting = waitingCall(test);
    expect(waiting).toMatchObject({ kind: 'client', name: 'tool', parameters: { to: 'Ann' } });
    waiting.approve();
    expect(lastCall(test).status).toBe('running');
    await settle();
    expect(handler).toHaveBeenCalledOnce();
    expect(results(test)).toMatchObject([{ result: 'sent', is_error: false }]);
    expect(lastCall(test)).toMatchObject({ parameters: { to: 'Ann' }, status: 'done', result: 'sent' });
    expect(lastCall(test)).not.toHaveProperty('approve');
  });

  it.each([
    ['That is private.', 'The user denied this call: That is private.'],
    [undefined, 'The user denied this call.'],
  ])('does not run when it is denied: %s', async (reason, result) => {
    const test = await asked();
    waitingCall(test).deny(reason);
    await settle();
    expect(handler).not.toHaveBeenCalled();
    expect(results(test)).toMatchObject([{ result, is_error: true }]);
    expect(lastCall(test)).toMatchObject({ status: 'denied', result });
    expect(test.session.state.get().problem).toBeUndefined();
  });

  it('heeds the first answer alone', async () => {
    const test = await asked();
    const { approve, deny } = waitingCall(test);
    deny();
    approve();
    await settle();
    approve();
    deny();
    await settle();
    expect(handler).not.toHaveBeenCalled();
    expect(results(test)).toHaveLength(1);
    expect(lastCall(test).status).toBe('denied');
    test.clock.advance(60_000);
    expect(test.session.state.get().problem).toBeUndefined();
  });

  it('lapses at the end of the conversation, and never runs after it', async () => {
    const test = await asked();
    const { approve } = waitingCall(test);
    const seen: unknown[] = [];
    test.session.state.subscribe(() => seen.push(test.session.state.get().toolCalls[0]?.status));
    await test.session.endSession();
    expect(new Set(seen)).toEqual(new Set(['lapsed']));
    approve();
    await settle();
    expect(handler).not.toHaveBeenCalled();
    expect(results(test)).toEqual([]);
    expect(lastCall(test)).toMatchObject({ status: 'lapsed' });
    void test.session.startSession();
    expect(test.session.state.get().toolCalls).toEqual([]);
  });

  it('lapses on an interruption if it is to be given up then', async () => {
    const test = await asked({ abortOnInterruption: true });
    const { approve } = waitingCall(test);
    test.transport.connection.say({ type: 'interruption', interruption_event: { event_id: 6 } });
    approve();
    await settle();
    expect(handler).not.toHaveBeenCalled();
    expect(results(test)).toMatchObject([{ is_error: true }]);
    expect(lastCall(test).status).toBe('lapsed');
  });

  it('has its time for itself: the wait is not counted', async () => {
    const test = await asked({ timeoutMs: 100 });
    handler.mockReturnValueOnce(new Promise(() => undefined) as never);
    test.clock.advance(3_600_000);
    await settle();
    waitingCall(test).approve();
    await settle();
    test.clock.advance(99);
    await settle();
    expect(results(test)).toEqual([]);
    test.clock.advance(1);
    await settle();
    expect(test.session.state.get().problem).toMatchObject({ code: 'tool_timeout' });
  });

  it('stays when the transcript is cleared', async () => {
    const test = await asked();
    test.session.clearTranscript();
    waitingCall(test).approve();
    await settle();
    expect(results(test)).toHaveLength(1);
  });
});

describe('needsApproval as a function', () => {
  it.each([true, false])('decides by the parameters: %s', async (large) => {
    const test = await withTool({ handler, needsApproval: ({ amount }) => Number(amount) > 100 });
    call(test, 'tool', { amount: large ? 200 : 1 });
    await settle();
    expect(lastCall(test).status).toBe(large ? 'awaiting_approval' : 'done');
  });

  it('that throws lets nothing through', async () => {
    handler.mockClear();
    const needsApproval = (): never => {
      throw new Error('No rule for this.');
    };
    const test = await withTool({ handler, needsApproval });
    call(test, 'tool');
    await settle();
    expect(handler).not.toHaveBeenCalled();
    expect(test.session.state.get().problem).toMatchObject({ code: 'tool_failed' });
  });
});
