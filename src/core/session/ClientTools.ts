import type { ClientTool } from './ClientTool';
import { duplicateTool } from './misuseErrors';

type Named = Record<string, ClientTool> | undefined;

/** The client tools of a session: those that were registered, and those of its options. */
export class ClientTools {
  readonly #registered: Map<string, ClientTool> = new Map();

  /** Returns its undo. Throws `tool_duplicate` when the name is taken. */
  register(name: string, tool: ClientTool, others: Named): () => void {
    if (this.find(name, others)) throw duplicateTool(name);
    this.#registered.set(name, tool);
    return () => {
      // The name may be another's by now.
      if (this.#registered.get(name) === tool) this.#registered.delete(name);
    };
  }

  /** Only a tool of the user's own: the agent must not reach what every object has, `constructor` say. */
  find(name: string, others: Named): ClientTool | undefined {
    return this.#registered.get(name) ?? (others && Object.hasOwn(others, name) ? others[name] : undefined);
  }
}
