import type { ClientTool, ToolDefinition } from '../core/session/ClientTool';

/** A tool that is, in all that is read of it, what `latest` has then. */
export function latestTool(latest: { readonly current: ClientTool }): ToolDefinition {
  return new Proxy({} as ToolDefinition, {
    get(_, key) {
      const { current: tool } = latest;
      const definition = typeof tool === 'function' ? { handler: tool } : tool;
      return definition[key as keyof ToolDefinition];
    },
  });
}
