import type { ToolCall } from '../../src/index';

const call: ToolCall = {
  toolCallId: 'call-1',
  name: 'look',
  kind: 'client',
  parameters: {},
  status: 'done',
  order: 1,
};

/** What a component cannot do without, by its name. */
export const requiredProps: Record<string, object> = { ToolCallCard: { call } };
