/** What components need besides a conversation. */
export const requiredProps: Readonly<Record<string, object>> = {
  ToolCallCard: {
    call: { toolCallId: '1', name: 'look', kind: 'client', parameters: {}, order: 1, status: 'running' },
  },
};
