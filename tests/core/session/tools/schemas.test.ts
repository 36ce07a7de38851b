import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { z } from 'zod';
import type { ClientTool, ToolContext } from '../../../../src/core/session/ClientTool';
import { defineTool } from '../../../../src/core/session/tools/defineTool';
import type { StandardSchema } from '../../../../src/core/session/tools/StandardSchema';
import { settle } from '../settle';
import { call, results, withTool } from './toolCalls';

interface Order {
  item: string;
  count: number;
  to: { street: string };
}

/** A schema written by hand, whose answer takes a while. */
const byHand: StandardSchema<Order> = {
  '~standard': {
    version: 1,
    vendor: 'tests',
    validate: async (value) => {
      await Promise.resolve();
      const { item, count, to } = value as Partial<Order>;
      const issues = [
        ...(typeof item === 'string' ? [] : [{ message: 'must be text', path: ['item'] }]),
        ...(typeof count === 'number' ? [] : [{ message: 'must be a number', path: ['count'] }]),
        ...(typeof to?.street === 'string'
          ? []
          : [{ message: 'must be text', path: ['to', { key: 'street' }] }]),
      ];
      return issues.length > 0 ? { issues } : { value: { item: item!, count: count!, to: to! } };
    },
  },
};

const take = vi.fn();

const tools: [string, ClientTool][] = [
  [
    'zod',
    defineTool({
      parameters: z.object({ item: z.string(), count: z.number(), to: z.object({ street: z.string() }) }),
      handler: (order, context) => {
        expectTypeOf(order).toEqualTypeOf<Order>();
        expectTypeOf(context).toEqualTypeOf<ToolContext>();
        take(order);
      },
    }),
  ],
  [
    'valibot',
    defineTool({
      parameters: v.object({ item: v.string(), count: v.number(), to: v.object({ street: v.string() }) }),
      handler: (order) => {
        expectTypeOf(order).toEqualTypeOf<Order>();
        take(order);
      },
    }),
  ],
  [
    'arktype',
    defineTool({
      parameters: type({ item: 'string', count: 'number', to: { street: 'string' } }),
      handler: (order) => {
        expectTypeOf(order).toEqualTypeOf<Order>();
        take(order);
      },
    }),
  ],
  [
    'a schema by hand',
    defineTool({
      parameters: byHand,
      handler: (order) => {
        expectTypeOf(order).toEqualTypeOf<Order>();
        take(order);
      },
    }),
  ],
];

describe.each(tools)('parameters by %s', (_, tool) => {
  it('reach the tool when they fit', async () => {
    const test = await withTool(tool);
    const order = { item: 'tea', count: 2, to: { street: 'Elm' } };
    take.mockClear();
    call(test, 'tool', order);
    await settle();
    expect(take.mock.calls).toEqual([[order]]);
    expect(results(test)).toMatchObject([{ is_error: false }]);
  });

  it('that do not fit are answered by the names of the fields, and the tool does not run', async () => {
    const test = await withTool(tool);
    take.mockClear();
    call(test, 'tool', { item: 'tea', count: 'two', to: {} });
    await settle();
    expect(take).not.toHaveBeenCalled();
    expect(results(test)).toHaveLength(1);
    const { is_error, result } = results(test)[0]!;
    expect(is_error).toBe(true);
    expect(result).toMatch(/^The parameters are not valid: .*count: .+; .*to\.street: .+/);
    expect(test.session.state.get()).toMatchObject({
      toolCalls: [{ status: 'failed', result }],
      problem: {
        code: 'tool_parameters_invalid',
        details: { tool: 'tool', toolCallId: 'call-1', fields: ['count', 'to.street'] },
      },
    });
  });
});

describe('a schema', () => {
  it('gives the tool what it has made of the parameters, also to ask for approval by', async () => {
    const needsApproval = vi.fn((seen: { at: Date }) => !(seen.at instanceof Date));
    const test = await withTool(
      defineTool({
        parameters: z.object({ at: z.string().transform((text) => new Date(text)) }),
        needsApproval,
        handler: ({ at }) => {
          expectTypeOf(at).toEqualTypeOf<Date>();
          return at.getUTCFullYear();
        },
      }),
    );
    call(test, 'tool', { at: '2026-01-02T00:00:00Z' });
    await settle();
    expect(needsApproval).toHaveBeenCalledOnce();
    expect(results(test)).toMatchObject([{ result: '2026' }]);
    expect(test.session.state.get().toolCalls).toMatchObject([
      { parameters: { at: '2026-01-02T00:00:00Z' } },
    ]);
  });

  it('that throws is a tool that failed', async () => {
    const validate = (): never => {
      throw new Error('No.');
    };
    const test = await withTool({
      parameters: { '~standard': { version: 1, vendor: 'tests', validate } },
      handler: take,
    });
    call(test, 'tool');
    await settle();
    expect(test.session.state.get().problem).toMatchObject({ code: 'tool_failed' });
    expect(results(test)).toMatchObject([{ is_error: true }]);
  });

  it('that refuses the whole names no field', async () => {
    const test = await withTool(
      defineTool({ parameters: z.object({}).refine(() => false, 'Not now.'), handler: take }),
    );
    call(test, 'tool');
    await settle();
    expect(results(test)).toMatchObject([{ result: 'The parameters are not valid: Not now.' }]);
  });

  it('that answers late does not outlast the timeout', async () => {
    const validate = (): Promise<never> => new Promise(() => undefined);
    const test = await withTool({
      parameters: { '~standard': { version: 1, vendor: 'tests', validate } },
      handler: take,
    });
    call(test, 'tool');
    test.clock.advance(30_000);
    await settle();
    expect(test.session.state.get().problem).toMatchObject({ code: 'tool_timeout' });
  });
});

describe('defineTool', () => {
  it('is the tool itself, with plain parameters where there is no schema', () => {
    const tool = {
      handler: (parameters: Record<string, unknown>): number => Object.keys(parameters).length,
      timeoutMs: 10,
    };
    expect(defineTool(tool)).toBe(tool);
    defineTool({
      handler: (parameters) => expectTypeOf(parameters).toEqualTypeOf<Record<string, unknown>>(),
    });
  });

  it('refuses what does not go with the schema', () => {
    const parameters = z.object({ theme: z.string() });
    expectTypeOf({ parameters: type({ theme: 'string' }), handler: () => 1 }).toExtend<ClientTool>();
    // @ts-expect-error: there is no such parameter.
    defineTool({ parameters, handler: ({ color }) => color as unknown });
    // @ts-expect-error: a tool has a handler.
    defineTool({ parameters });
    // @ts-expect-error: nor is it of another type.
    defineTool({ parameters, handler: () => 1, needsApproval: ({ theme }: { theme: number }) => theme > 1 });
    expectTypeOf(defineTool({ parameters, handler: ({ theme }) => theme })).toEqualTypeOf<ClientTool>();
  });
});
