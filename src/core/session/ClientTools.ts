import { ParlandoError } from '../ParlandoError';
import type { ClientTool } from './ClientTool';

type Named = Record<string, ClientTool> | undefined;

/** A tool that can be called. */
export interface FoundTool {
  tool: ClientTool;
  /** Called when it is unregistered. A set, as Node warns of many listeners to one signal. */
  removed?: Set<() => void>;
}

/** The client tools of a session: those that were registered, and those of its options. */
export class ClientTools {
  readonly #registered: Map<string, FoundTool> = new Map();

  /** Returns its undo. Throws `tool_duplicate` when the name is taken. */
  register(name: string, tool: ClientTool, others: Named): () => void {
    if (this.find(name, others)) throw duplicateTool(name);
    const removed = new Set<() => void>();
    const found = { tool, removed };
    this.#registered.set(name, found);
    return () => {
      // The name may be another's by now.
      if (this.#registered.get(name) === found) this.#registered.delete(name);
      for (const tell of removed) tell();
    };
  }

  /** Only a tool of the user's own: the agent must not reach what every object has, `constructor` say. */
  find(name: string, others: Named): FoundTool | undefined {
    const registered = this.#registered.get(name);
    return registered ?? (others && Object.hasOwn(others, name) ? { tool: others[name]! } : undefined);
  }
}

function duplicateTool(tool: string): ParlandoError {
  return new ParlandoError(
    'tool_duplicate',
    {
      what: `There is a tool "${tool}" already.`,
      why: 'The agent cannot tell them apart.',
      remedy: 'Choose another name.',
    },
    { details: { tool } },
  );
}
