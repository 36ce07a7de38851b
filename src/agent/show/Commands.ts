import type { AudioFormat } from '../../core/protocol/AudioFormat';
import type { McpToolApprovalResultMessage } from '../../core/protocol/ClientMessage';
import type { Clock } from '../../core/Clock';
import type { EventIds } from '../conversation/EventIds';
import type { Wire } from '../conversation/Wire';
import { examples, type ExampleSetting, mcpCall } from './examples';

/** How long a call waits for the user's leave, as its example says. */
const APPROVAL_MS = 30_000;

export interface CommandsOptions {
  wire: Wire;
  clock: Clock;
  ids: EventIds;
  format: AudioFormat;
  conversationId: string;
}

/**
 * What a developer may type to the agent, so that it sends what it would seldom send by itself: `/show TYPE` an example of a
 * message, `/send JSON` a frame as it is, `/close CODE REASON` the end. They are sent whether the client asked for their
 * types or not.
 */
export class Commands {
  readonly #options: CommandsOptions;
  /** The calls that wait for the user's leave, and what cancels their lapse. */
  readonly #waiting: Map<string, { setting: ExampleSetting; cancel: () => void }> = new Map();

  constructor(options: CommandsOptions) {
    this.#options = options;
  }

  /** False when the text is no command; then it was meant for the agent. */
  take(text: string): boolean {
    const [, verb, rest = ''] = /^\/(show|send|close)(?:\s+(.*))?$/s.exec(text) ?? [];
    if (verb === 'show') this.#show(rest.trim());
    else if (verb === 'send') this.#options.wire.sendRaw(rest);
    else if (verb === 'close') this.#close(rest);
    else return false;
    return true;
  }

  /** False when no call awaits it: it came too late, or twice, or was made up. */
  approve({ tool_call_id: id, is_approved }: McpToolApprovalResultMessage): boolean {
    const call = this.#waiting.get(id);
    if (!call) return false;
    this.#settle(id, is_approved ? undefined : 'The user said no.');
    return true;
  }

  stop(): void {
    for (const { cancel } of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }

  #show(type: string): void {
    const known = Object.keys(examples);
    if (type === 'all') return known.forEach((one) => this.#example(one));
    if (Object.hasOwn(examples, type)) return this.#example(type);
    const asked = type === '' ? '' : `There is no message of type "${type.slice(0, 40)}". `;
    this.#answer(`${asked}Type /show and one of: all, ${known.join(', ')}.`);
  }

  #example(type: string): void {
    const { wire, ids, clock, format, conversationId } = this.#options;
    const setting: ExampleSetting = { eventId: ids.next(), format, conversationId, date: clock.date() };
    for (const frame of examples[type as keyof typeof examples](setting)) wire.sendRaw(JSON.stringify(frame));
    if (type !== 'mcp_tool_call') return;
    const id = `shown_${setting.eventId}`;
    const cancel = clock.after(APPROVAL_MS, () => this.#settle(id, 'Nobody said yes in time.'));
    this.#waiting.set(id, { setting, cancel });
  }

  #settle(id: string, refusal: string | undefined): void {
    const { setting, cancel } = this.#waiting.get(id)!;
    cancel();
    this.#waiting.delete(id);
    const outcome = refusal
      ? { state: 'failure', error_message: refusal }
      : { state: 'success', result: [{ type: 'text', text: 'Tea is at four.' }] };
    this.#options.wire.sendRaw(JSON.stringify(mcpCall(setting, outcome)));
  }

  #close(rest: string): void {
    const [, code, reason = ''] = /^(\d+)\s*(.*)$/s.exec(rest) ?? [];
    const number = Number(code);
    const mayBeSent = [1000, 1001, 1002, 1003, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014];
    if (mayBeSent.includes(number) || (number >= 3000 && number < 5000)) {
      this.#options.wire.close(number, reason);
    } else {
      this.#answer(
        'Type /close with a code from 1000 to 1014 or 3000 to 4999, and a reason. 1006 cuts the line.',
      );
    }
  }

  #answer(agent_response: string): void {
    const { wire, ids } = this.#options;
    wire.send({ type: 'agent_response', agent_response_event: { agent_response, event_id: ids.next() } });
  }
}
