import type { Clock } from '../../core/Clock';
import type { ClientToolResultMessage } from '../../core/protocol/ClientMessage';
import type { ToolOutcome } from '../brain/Brain';
import type { Wire } from './Wire';

export interface ToolCallsOptions {
  clock: Clock;
  wire: Wire;
  timeoutMs: number;
}

/** The tools that run in the user's page: one call, one outcome, always. */
export class ToolCalls {
  readonly #options: ToolCallsOptions;
  readonly #waiting: Map<string, (outcome: ToolOutcome) => void> = new Map();
  #count = 0;

  constructor(options: ToolCallsOptions) {
    this.#options = options;
  }

  /** Rejects with the signal's reason when it aborts; every other failure is an outcome with `isError`. */
  call(
    name: string,
    parameters: Record<string, unknown>,
    { eventId, signal }: { eventId: number; signal: AbortSignal },
  ): Promise<ToolOutcome> {
    const { clock, wire, timeoutMs } = this.#options;
    const id = `tool_${++this.#count}`;
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const settle = (outcome: ToolOutcome): void => {
        stop();
        this.#report(name, id, 'client', eventId, outcome);
        resolve(outcome);
      };
      const giveUp = (): void => {
        stop();
        reject(signal.reason as Error);
      };
      const cancelTimeout = clock.after(timeoutMs, () =>
        settle({ result: `The page did not answer within ${timeoutMs / 1000} s.`, isError: true }),
      );
      const stop = (): void => {
        cancelTimeout();
        this.#waiting.delete(id);
        signal.removeEventListener('abort', giveUp);
      };
      signal.addEventListener('abort', giveUp);
      this.#waiting.set(id, settle);
      this.#announce(name, id, 'client', eventId);
      wire.send({
        type: 'client_tool_call',
        client_tool_call: { tool_name: name, tool_call_id: id, parameters, event_id: eventId },
      });
    });
  }

  /** A tool of the agent's own, told of to clients that listen for it. */
  ownTool(name: string, eventId: number): ToolOutcome {
    const id = `tool_${++this.#count}`;
    const outcome = { result: '', isError: false };
    this.#announce(name, id, 'system', eventId);
    this.#report(name, id, 'system', eventId, outcome);
    return outcome;
  }

  /** False when nobody waits for this result: it came too late, or twice, or was made up. */
  settle({ tool_call_id, result, is_error }: ClientToolResultMessage): boolean {
    const settle = this.#waiting.get(tool_call_id);
    settle?.({ result, isError: is_error });
    return settle !== undefined;
  }

  #announce(name: string, id: string, toolType: string, eventId: number): void {
    this.#options.wire.send({
      type: 'agent_tool_request',
      agent_tool_request: { tool_name: name, tool_call_id: id, tool_type: toolType, event_id: eventId },
    });
  }

  #report(name: string, id: string, toolType: string, eventId: number, outcome: ToolOutcome): void {
    const { wire } = this.#options;
    const response = {
      tool_name: name,
      tool_call_id: id,
      tool_type: toolType,
      is_error: outcome.isError,
      is_called: true,
      event_id: eventId,
    };
    wire.send({ type: 'agent_tool_response', agent_tool_response: response });
    wire.send({
      type: 'agent_tool_response_full_payload',
      agent_tool_response_full_payload: { ...response, full_tool_result: outcome.result },
    });
  }
}
