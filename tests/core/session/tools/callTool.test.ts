import { describe, expect, it, vi } from 'vitest';
import type { ToolContext } from '../../../../src/core/session/ClientTool';
import { createTestSession } from '../../../../src/testing';
import { clientFrameProblems } from '../../../agent/contract';
import { settle } from '../settle';
import { call, results, withTool } from './toolCalls';

describe('a client tool', () => {
  it.each<[string, unknown, string]>([
    ['text as it is', 'dark', 'dark'],
    ['an empty text', '', ''],
    ['nothing as a success', undefined, 'Client tool execution successful.'],
    ['a function as a success', () => 1, 'Client tool execution successful.'],
    ['null', null, 'null'],
    ['a number', 7, '7'],
    ['false', false, 'false'],
    ['an object as JSON', { rows: [1, 2] }, '{"rows":[1,2]}'],
  ])('answers %s', async (_, value, result) => {
    for (const answer of [() => value, async () => value]) {
      const test = await withTool(answer);
      call(test, 'tool');
      await settle();
      expect(results(test)).toEqual([
        { type: 'client_tool_result', tool_call_id: 'call-1', result, is_error: false },
      ]);
      expect(clientFrameProblems(JSON.stringify(results(test)[0]))).toEqual([]);
      expect(test.session.state.get().toolCalls).toMatchObject([{ name: 'tool', status: 'done', result }]);
      expect(test.session.state.get().problem).toBeUndefined();
    }
  });

  it.each<[string, () => unknown, string]>([
    [
      'throws',
      () => {
        throw new Error('No such row.');
      },
      'No such row.',
    ],
    ['rejects', () => Promise.reject(new Error('No such row.')), 'No such row.'],
    [
      'throws what is no error',
      () => {
        throw 'a tantrum';
      },
      'a tantrum',
    ],
    ['answers what cannot be written', () => 1n, 'BigInt'],
    [
      'answers a circle',
      () => {
        const circle: { self?: unknown } = {};
        circle.self = circle;
        return circle;
      },
      'circular',
    ],
  ])('that %s is answered as an error, and the call goes on', async (_, tool, words) => {
    const problems: string[] = [];
    const test = await withTool(tool);
    test.session.on('problem', (error) => problems.push(error.code));
    call(test, 'tool');
    await settle();
    expect(results(test)).toMatchObject([
      { is_error: true, result: expect.stringContaining(words) as string },
    ]);
    expect(problems).toEqual(['tool_failed']);
    expect(test.session.state.get()).toMatchObject({
      status: { name: 'connected' },
      problem: { code: 'tool_failed', details: { tool: 'tool', toolCallId: 'call-1' } },
      toolCalls: [{ status: 'failed' }],
    });
  });

  it('that nobody has is answered as an error', async () => {
    const test = await withTool(() => 1);
    call(test, 'other');
    await settle();
    expect(results(test)).toMatchObject([
      { is_error: true, result: 'Client tool with name other is not defined on client' },
    ]);
    expect(test.session.state.get().problem).toMatchObject({
      code: 'tool_unknown',
      details: { tool: 'other' },
    });
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'is none that every object has: %s',
    async (name) => {
      const test = await withTool(() => 1);
      call(test, name);
      await settle();
      expect(results(test)).toMatchObject([{ is_error: true }]);
      expect(() => test.session.registerTool(name, () => 1)).not.toThrow();
    },
  );

  it('gets its parameters, its ids, and a signal of the end', async () => {
    let context: ToolContext | undefined;
    const tool = vi.fn((_: Record<string, unknown>, given: ToolContext) => {
      context = given;
      return new Promise(() => undefined);
    });
    const test = await withTool(tool);
    call(test, 'tool', { theme: 'dark' });
    await settle();
    expect(tool.mock.calls[0]![0]).toEqual({ theme: 'dark' });
    expect(context).toMatchObject({ toolCallId: 'call-1', eventId: 5 });
    expect(test.session.state.get().toolCalls).toMatchObject([
      { status: 'running', parameters: { theme: 'dark' } },
    ]);
    expect(context!.signal.aborted).toBe(false);
    await test.session.endSession();
    expect(context!.signal.aborted).toBe(true);
    expect(test.session.state.get().toolCalls).toMatchObject([{ status: 'failed' }]);
  });

  it('that answers after the end answers nobody', async () => {
    let answer: (value: string) => void = () => undefined;
    const test = await withTool(() => new Promise<string>((resolve) => (answer = resolve)));
    call(test, 'tool');
    await settle();
    await test.session.endSession();
    answer('late');
    await settle();
    expect(results(test)).toEqual([]);
    await test.connect();
    expect(test.session.state.get().toolCalls).toEqual([]);
    expect(results(test)).toEqual([]);
  });

  it('called twice at once answers each call by its id', async () => {
    const test = await withTool(
      ({ n }) => new Promise((resolve) => test.clock.after(n === 1 ? 20 : 10, () => resolve(n))),
    );
    call(test, 'tool', { n: 1 }, 'a');
    call(test, 'tool', { n: 2 }, 'b');
    test.clock.advance(50);
    await settle();
    expect(results(test).map(({ tool_call_id, result }) => [tool_call_id, result])).toEqual([
      ['b', '2'],
      ['a', '1'],
    ]);
  });

  it('whose call is told twice runs once, and answers once', async () => {
    const tool = vi.fn(() => 'done');
    const test = await withTool(tool);
    call(test, 'tool');
    call(test, 'tool');
    await settle();
    call(test, 'tool');
    test.session.clearTranscript();
    call(test, 'tool');
    await settle();
    expect(tool).toHaveBeenCalledTimes(1);
    expect(results(test)).toHaveLength(1);
  });

  it('whose call is told before the agent has said who it is, and again, answers once', async () => {
    const test = createTestSession({ audio: false, clientTools: { tool: () => 'done' } });
    const connected = test.session.startSession();
    await settle();
    call(test, 'tool');
    await settle();
    call(test, 'tool');
    test.transport.connection.welcome();
    await connected;
    for (let i = 0; i < 2; i++) {
      call(test, 'tool');
      await settle();
    }
    expect(results(test)).toHaveLength(1);
  });
});

describe('registering a tool', () => {
  it('undone while it runs gives the call up, and says so to the agent', async () => {
    const test = createTestSession();
    let context: ToolContext | undefined;
    const undo = test.session.registerTool('late', (_, given) => {
      context = given;
      return new Promise(() => undefined);
    });
    await test.connect();
    call(test, 'late');
    await settle();
    undo();
    expect(context!.signal.aborted).toBe(true);
    await settle();
    expect(results(test)).toEqual([
      {
        type: 'client_tool_result',
        tool_call_id: 'call-1',
        result: 'The tool is no longer there.',
        is_error: true,
      },
    ]);
    expect(test.session.state.get()).toMatchObject({
      toolCalls: [{ status: 'failed' }],
      problem: undefined,
    });
  });

  it('adds it, and its undo takes it away', async () => {
    const test = createTestSession();
    const undo = test.session.registerTool('late', () => 'here');
    await test.connect();
    call(test, 'late', {}, 'a');
    await settle();
    undo();
    call(test, 'late', {}, 'b');
    await settle();
    expect(results(test).map(({ is_error }) => is_error)).toEqual([false, true]);
  });

  it('refuses a name that is taken, until it is free', () => {
    const { session } = createTestSession({ clientTools: { own: () => 1 } });
    const duplicate = expect.objectContaining({ code: 'tool_duplicate' }) as Error;
    const undo = session.registerTool('late', () => 1);
    expect(() => session.registerTool('late', () => 2)).toThrow(duplicate);
    expect(() => session.registerTool('own', () => 2)).toThrow(duplicate);
    undo();
    expect(() => session.registerTool('late', () => 2)).not.toThrow();
  });

  it('undone twice takes away only its own', async () => {
    const test = createTestSession();
    const undo = test.session.registerTool('tool', () => 'first');
    undo();
    test.session.registerTool('tool', () => 'second');
    undo();
    await test.connect();
    call(test, 'tool');
    await settle();
    expect(results(test)).toMatchObject([{ result: 'second', is_error: false }]);
  });
});
