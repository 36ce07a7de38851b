import type { ClientTool, ToolDefinition } from '../ClientTool';
import type { SchemaOutput, StandardSchema } from './StandardSchema';

/**
 * Gives a tool's `handler` and `needsApproval` the types of its `parameters`. It is the tool, unchanged.
 *
 * @example
 * defineTool({ parameters: z.object({ theme: z.enum(['light', 'dark']) }), handler: ({ theme }) => setTheme(theme) })
 */
export function defineTool<S extends StandardSchema = StandardSchema<Record<string, unknown>>>(
  tool: Omit<ToolDefinition<SchemaOutput<S>>, 'parameters'> & { parameters?: S },
): ClientTool {
  return tool as ToolDefinition<never> as ToolDefinition;
}
