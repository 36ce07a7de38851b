import { useEffect } from 'react';
import type { ClientTool, ToolDefinition, ToolHandler } from '../core/session/ClientTool';
import type { SchemaOutput, StandardSchema } from '../core/session/tools/StandardSchema';
import { latestTool } from './latestTool';
import { useLatest } from './useLatest';
import { type ConversationSource, useSession } from './useSession';

type Given<S extends StandardSchema> =
  unknown extends SchemaOutput<S> ? Record<string, unknown> : SchemaOutput<S>;

/** A tool with settings. Its handler gets what its schema makes of the parameters. */
export type SchemaTool<S extends StandardSchema> = Omit<ToolDefinition<Given<S>>, 'parameters'> & {
  parameters?: S;
};

/**
 * Lets the agent call a function of the page while the component is mounted: always the latest one, with all that it closes over.
 * Never renders.
 *
 * @example
 * const [theme, setTheme] = useState('light');
 * useClientTool('set_theme', ({ name }) => { setTheme(String(name)); return `It was ${theme}.`; });
 * useClientTool('add_to_cart', {
 *   parameters: z.object({ sku: z.string(), count: z.number() }),
 *   needsApproval: ({ count }) => count > 10,
 *   handler: ({ sku, count }) => cart.add(sku, count),
 * });
 * @throws ParlandoError `tool_duplicate` when the name is taken, by the session's options or another component.
 */
export function useClientTool<S extends StandardSchema = StandardSchema>(
  name: string,
  tool: ToolHandler | SchemaTool<S>,
  conversation?: ConversationSource,
): void {
  const session = useSession('useClientTool()', conversation);
  const latest = useLatest(tool as ClientTool);
  useEffect(() => session.registerTool(name, latestTool(latest)), [session, name, latest]);
}
