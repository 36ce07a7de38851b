import { describe, expect, it, vi } from 'vitest';
import type { ToolContext } from '../../../../src/core/session/ClientTool';
import { settle } from '../settle';
import { call, lastCall, results, tellMcp, withTool } from './toolCalls';

const never = (): Promise<never> => new Promise(() => undefined);

describe('a client tool that takes too long', () => {
  it.each<[string, object, object, number]>([
    ['by default after 30 seconds', {}, {}, 30_000],
    ['after the time of the session', {}, { toolTimeoutMs: 5000 }, 5000],
    ['after its own time', { timeoutMs: 70 }, { toolTimeoutMs: 5000 }, 70],
  ])('is given up %s', async (_, settings, options, timeoutMs) => {
    let context: ToolContext | undefined;
    const handler = (_: unknown, given: ToolContext): unknown => {
      context = given;
      return never();
    };
    const test = await withTool({ handler, ...settings }, options);
    call(test, 'tool');
    await settle();
    test.clock.advance(timeoutMs - 1);
    await settle();
    expect(results(test)).toEqual([]);
    expect(context!.signal.aborted).toBe(false);
    test.clock.advance(1);
    await settle();
    expect(context!.signal.reason).toMatchObject({ code: 'tool_timeout' });
    expect(results(test)).toMatchObject([
      { is_error: true, result: `The tool "tool" did not answer within ${timeoutMs / 1000} seconds.` },
    ]);
    expect(test.session.state.get()).toMatchObject({
      status: { name: 'connected' },
      toolCalls: [{ status: 'failed' }],
      problem: { code: 'tool_timeout', details: { tool: 'tool', toolCallId: 'call-1', timeoutMs } },
    });
  });

  it('answers nobody when it comes to an end after all', async () => {
    let answer: (value: string) => void = () => undefined;
    const test = await withTool(() => new Promise<string>((resolve) => (answer = resolve)));
    call(test, 'tool');
    await settle();
    test.clock.advance(30_000);
    await settle();
    answer('late');
    await settle();
    expect(results(test)).toHaveLength(1);
    expect(lastCall(test).status).toBe('failed');
  });

  it('has all the time there is with Infinity', async () => {
    const test = await withTool(never, { toolTimeoutMs: Infinity });
    call(test, 'tool');
    test.clock.advance(10 * 24 * 3600 * 1000);
    await settle();
    expect(results(test)).toEqual([]);
  });
});

describe('an interruption', () => {
  it.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])('with abortOnInterruption %s: the call is given up: %s', async (abortOnInterruption, givenUp) => {
    const signals: AbortSignal[] = [];
    const test = await withTool({
      handler: (_, { signal }) => {
        signals.push(signal);
        return never();
      },
      ...(abortOnInterruption !== undefined && { abortOnInterruption }),
    });
    call(test, 'tool');
    await settle();
    test.transport.connection.say({ type: 'interruption', interruption_event: { event_id: 6 } });
    await settle();
    expect(signals.map(({ aborted }) => aborted)).toEqual([givenUp]);
    expect(results(test)).toMatchObject(givenUp ? [{ is_error: true, result: 'The user interrupted.' }] : []);
    expect(test.session.state.get().problem).toBeUndefined();
  });
});

describe('a result', () => {
  const MAX = 64 * 1024;

  it.each([
    ['x'.repeat(MAX), true],
    ['x'.repeat(MAX + 1), false],
    // Two bytes each.
    ['é'.repeat(MAX / 2), true],
    [`é${'é'.repeat(MAX / 2)}`, false],
  ])('of up to 64 KiB is sent, case %#', async (value, fits) => {
    const test = await withTool(() => value);
    call(test, 'tool');
    await settle();
    if (fits) {
      expect(results(test)).toMatchObject([{ result: value, is_error: false }]);
      return;
    }
    const bytes = new TextEncoder().encode(value).length;
    expect(results(test)).toMatchObject([
      { result: `The result of the tool "tool" has ${bytes} bytes, and may have ${MAX}.`, is_error: true },
    ]);
    expect(test.session.state.get().problem).toMatchObject({
      code: 'tool_result_too_large',
      details: { tool: 'tool', toolCallId: 'call-1', bytes, maxBytes: MAX },
    });
  });

  it('that is an error is cut to what a reader can take', async () => {
    const test = await withTool(() => {
      throw new Error('x'.repeat(MAX * 2));
    });
    call(test, 'tool');
    await settle();
    expect(results(test)[0]!.result.length).toBeLessThan(2100);
  });
});

describe('a thousand open calls', () => {
  it('are all given up at the end, or when their tool goes, and Node warns of nothing', async () => {
    const warnings: Error[] = [];
    const heed = (warning: Error): void => void warnings.push(warning);
    process.on('warning', heed);
    for (const how of ['end', 'removed'] as const) {
      const signals: AbortSignal[] = [];
      const test = await withTool(never);
      const undo = test.session.registerTool('late', (_, { signal }) => {
        signals.push(signal);
        return never();
      });
      for (let i = 0; i < 1000; i++) {
        call(test, 'late', {}, `call-${i}`);
        tellMcp(test, { state: 'awaiting_approval', approval_timeout_secs: 60 }, `mcp-${i}`);
      }
      await settle();
      if (how === 'end') await test.session.endSession();
      else undo();
      await settle();
      expect(signals.filter(({ aborted }) => aborted)).toHaveLength(1000);
      expect(results(test)).toHaveLength(how === 'end' ? 0 : 1000);
    }
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', heed);
    expect(warnings).toEqual([]);
  });
});

describe('a finished call', () => {
  it('leaves nothing behind that waits', async () => {
    const signals: AbortSignal[] = [];
    const test = await withTool({
      abortOnInterruption: true,
      handler: (_, { signal }) => void signals.push(signal),
    });
    const leave = vi.fn();
    call(test, 'tool');
    await settle();
    signals[0]!.addEventListener('abort', leave);
    test.transport.connection.say({ type: 'interruption', interruption_event: { event_id: 6 } });
    test.clock.advance(60_000);
    await test.session.endSession();
    expect(leave).not.toHaveBeenCalled();
    expect(results(test)).toHaveLength(1);
  });
});
