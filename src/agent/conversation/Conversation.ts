import type { ClientMessage } from '../../core/protocol/ClientMessage';
import type { Commands } from '../show/Commands';
import { Hearing, type HearingOptions } from './Hearing';
import { Pings } from './Pings';
import { refuse } from './Refusal';
import { Talk, type TalkOptions } from './Talk';
import { ToolCalls } from './ToolCalls';
import { UserSpeech } from './UserSpeech';

export interface ConversationOptions extends Omit<TalkOptions, 'tools'> {
  /** Empty: the agent waits for the user. */
  firstMessage: string;
  /** Said after the first message. */
  notice?: string | undefined;
  /** Absent where nobody hears. */
  hearing?: Omit<HearingOptions, 'onUtterance' | 'onLevel'> | undefined;
  /** What to say, once, to a client that sends sound where nobody hears. Nothing when absent. */
  deaf?: string | undefined;
  /** What can be typed beside talking. */
  commands: Commands;
  pingEveryMs: number;
  toolTimeoutMs: number;
  /** A user who gives no sign for so long is gone. */
  idleMs: number;
}

/** One client from the first message to the last: what it sends goes to where it belongs. */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #tools: ToolCalls;
  readonly #talk: Talk;
  readonly #pings: Pings;
  readonly #hearing: Hearing | undefined;
  #stopPings: () => void = () => undefined;
  #cancelIdle: () => void = () => undefined;
  #deaf: string | undefined;

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#deaf = options.deaf;
    const { clock, wire, ids, log } = options;
    this.#tools = new ToolCalls({ clock, wire, timeoutMs: options.toolTimeoutMs });
    this.#talk = new Talk({ ...options, tools: this.#tools });
    this.#pings = new Pings({ clock, wire, everyMs: options.pingEveryMs });
    if (!options.hearing) return;
    const userSpeech = new UserSpeech({ wire, ids, talk: this.#talk, log });
    this.#hearing = new Hearing({
      ...options.hearing,
      onUtterance: () => {
        this.#active();
        return userSpeech.begin();
      },
      onLevel: (level) => wire.send({ type: 'vad_score', vad_score_event: { vad_score: level } }),
    });
  }

  start(): void {
    const { firstMessage, notice } = this.#options;
    this.#stopPings = this.#pings.start();
    this.#active();
    if (firstMessage !== '') this.#talk.say(firstMessage);
    if (notice) this.#talk.say(notice);
  }

  receive(message: ClientMessage): void {
    const { log, wire } = this.#options;
    switch (message.type) {
      case undefined:
        return this.#hear(message.user_audio_chunk);
      case 'pong':
        return this.#pings.pong(message.event_id);
      case 'user_message':
        return this.#read(message.text);
      case 'multimodal_message':
        if (message.file) this.#talk.learn(`The user sent the file ${message.file.file_id}.`);
        return this.#read(message.text?.text);
      case 'user_activity':
        return this.#active();
      case 'contextual_update':
        return this.#talk.learn(message.text, message.context_id);
      case 'client_tool_result':
        if (this.#tools.settle(message)) return;
        return log(`Nobody waits for a result of ${message.tool_call_id}.`);
      case 'feedback':
        return log(`Feedback on event ${message.event_id}: ${message.score ?? 'taken back'}.`);
      case 'mcp_tool_approval_result':
        if (this.#options.commands.approve(message)) return;
        return log(`No tool call ${message.tool_call_id} awaits approval.`);
      case 'conversation_initiation_client_data':
        return refuse(wire, {
          code: 1008,
          errorType: 'invalid_message',
          reason: 'The conversation has begun; its initiation data cannot come twice.',
        });
    }
  }

  /** The client is gone. */
  stop(): void {
    this.#stopPings();
    this.#cancelIdle();
    this.#hearing?.close();
    this.#options.commands.stop();
    this.#talk.stop();
  }

  #hear(audioBase64: string): void {
    const refusal = this.#hearing?.feed(audioBase64);
    if (refusal) refuse(this.#options.wire, refusal);
    if (this.#hearing || !this.#deaf) return;
    this.#talk.say(this.#deaf);
    this.#deaf = undefined;
  }

  #read(text: string | null | undefined): void {
    this.#active();
    const said = text?.trim();
    if (said && !this.#options.commands.take(said)) this.#talk.answer(said, this.#options.ids.next());
  }

  /** The user is there. */
  #active(): void {
    const { clock, wire, idleMs } = this.#options;
    this.#cancelIdle();
    this.#cancelIdle = clock.after(idleMs, () =>
      refuse(wire, {
        code: 1002,
        errorType: 'transport_receive_timeout',
        reason: `The user was silent for ${Math.round(idleMs / 1000)} s.`,
      }),
    );
  }
}
