import type { Clock } from '../../core/Clock';
import { toError } from '../../core/ParlandoError';
import type { ResponsePartType } from '../../core/protocol/ServerMessage';
import type { WireChunk } from '../voice/speechChunks';
import { Channel } from './Channel';
import type { EventIds } from './EventIds';
import { Speaking, type SpeakingOptions } from './Speaking';
import type { Wire } from './Wire';

const APOLOGY = 'Sorry, something went wrong while I was thinking. Please try again.';

export interface AgentTurnOptions {
  eventId: number;
  wire: Wire;
  ids: EventIds;
  clock: Clock;
  log: (line: string) => void;
  /** Absent in writing. */
  speaking?: SpeakingOptions | undefined;
  /** A fault on request; see `Faults`. */
  voidedTurnGoesOnMs: number;
}

/** One answer, from its first piece of text to its last sound. */
export class AgentTurn {
  readonly #options: AgentTurnOptions;
  readonly #abort: AbortController = new AbortController();
  readonly #speaking: Speaking | undefined;
  #text = '';
  #phase: 'silent' | 'streaming' | 'complete' = 'silent';
  #lastChunkId: number;
  #voided = false;
  #inWriting: boolean;
  /** To be done once all has been said, unless the turn is cut off. */
  afterwards: (() => void) | undefined;

  constructor(options: AgentTurnOptions) {
    this.#options = options;
    this.#lastChunkId = options.eventId;
    this.#inWriting = !options.speaking;
    if (options.speaking) {
      this.#speaking = new Speaking(options.speaking, this.signal, (chunk) => this.#sendChunk(chunk));
    }
  }

  /** Aborted when the turn is cut off. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** What the user has had of the text by now: heard, or read where there is no sound. */
  get said(): string {
    const units = this.#inWriting || !this.#speaking ? this.#text.length : this.#speaking.said();
    return this.#text.slice(0, units).trimEnd();
  }

  /** Resolves when all is said or the turn is cut off. Never rejects. */
  async run(pieces: AsyncIterable<string>): Promise<void> {
    const spoken = new Channel<string>();
    const sounding = this.#speaking?.speak(spoken).catch((thrown: unknown) => {
      if (this.signal.aborted) return;
      this.#inWriting = true;
      this.#options.log(`The voice failed, so this answer is in writing only: ${toError(thrown).message}`);
    });
    try {
      for await (const piece of pieces) {
        if (this.#voided) break;
        this.#add(piece, spoken);
      }
    } catch (thrown) {
      if (!this.#voided) {
        this.#options.log(`No answer: ${toError(thrown).message}`);
        this.#add(this.#text === '' ? APOLOGY : ` ${APOLOGY}`, spoken);
      }
    }
    spoken.end();
    this.#completeText();
    await sounding;
  }

  /** Cuts the turn off: voids its sound, and tells the client what had been said of it. Returns that text. */
  interrupt(): string {
    const { wire, eventId, clock, voidedTurnGoesOnMs } = this.#options;
    const said = this.said;
    wire.send({ type: 'interruption', interruption_event: { event_id: this.#lastChunkId } });
    this.#completeText();
    this.#voided = true;
    if (said !== this.#text.trimEnd()) {
      wire.send({
        type: 'agent_response_correction',
        agent_response_correction_event: {
          original_agent_response: this.#text,
          corrected_agent_response: said,
          event_id: eventId,
        },
      });
    }
    if (voidedTurnGoesOnMs > 0) clock.after(voidedTurnGoesOnMs, () => this.cancel());
    else this.cancel();
    return said;
  }

  /** Stops without a word: there is nobody left to tell. */
  cancel(): void {
    this.#voided = true;
    this.#abort.abort(new Error('The turn was cut off.'));
  }

  #add(piece: string, spoken: Channel<string>): void {
    if (piece === '') return;
    if (this.#phase === 'silent') this.#sendPart('start', '');
    this.#phase = 'streaming';
    this.#text += piece;
    this.#sendPart('delta', piece);
    spoken.push(piece);
  }

  #completeText(): void {
    if (this.#phase !== 'streaming') return;
    this.#phase = 'complete';
    const { wire, eventId } = this.#options;
    this.#sendPart('stop', '');
    wire.send({
      type: 'agent_response',
      agent_response_event: { agent_response: this.#text, event_id: eventId },
    });
  }

  #sendPart(type: ResponsePartType, text: string): void {
    const { wire, eventId } = this.#options;
    wire.send({ type: 'agent_chat_response_part', text_response_part: { text, type, event_id: eventId } });
  }

  #sendChunk({ audioBase64, alignment }: WireChunk): void {
    const { wire, ids, eventId } = this.#options;
    if (!this.#voided) this.#lastChunkId = ids.forChunk(eventId);
    wire.send({
      type: 'audio',
      audio_event: { audio_base_64: audioBase64, event_id: this.#lastChunkId, alignment },
    });
  }
}
