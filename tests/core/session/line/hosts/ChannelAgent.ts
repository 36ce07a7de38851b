import { bytesFromBase64 } from '../../../../../src/core/protocol/base64';
import type { ClientMessage } from '../../../../../src/core/protocol/ClientMessage';
import { samplesFromBytes } from '../../../../../src/core/protocol/samples';
import type { ServerMessage } from '../../../../../src/core/protocol/ServerMessage';

interface Note {
  id: string;
  kind: 'connect' | 'open' | 'frame' | 'buffered' | 'close';
  value?: unknown;
}

/** The agent's end of one `channelSocket`. */
export class ChannelConnection {
  readonly sent: ClientMessage[] = [];
  buffered = 0;
  closed: number | undefined;
  readonly #post: (kind: Note['kind'], value?: unknown) => void;

  constructor(post: (kind: Note['kind'], value?: unknown) => void) {
    this.#post = post;
    post('open');
  }

  /** A string goes as it is, and what is no text at all too. */
  say(message: ServerMessage | string | ArrayBuffer): void {
    const plain = typeof message === 'string' || message instanceof ArrayBuffer;
    this.#post('frame', plain ? message : JSON.stringify(message));
  }

  welcome(conversation_id = 'conversation-1'): void {
    const format = 'pcm_16000' as const;
    this.say({
      type: 'conversation_initiation_metadata',
      conversation_initiation_metadata_event: {
        conversation_id,
        agent_output_audio_format: format,
        user_input_audio_format: format,
      },
    });
  }

  /** The socket holds so many bytes that the network has not taken; `buffered` says so once it knows. */
  fill(bytes: number): void {
    this.#post('buffered', bytes);
  }

  hangUp(code: number): void {
    this.#post('close', code);
  }

  /** The microphone's frames that have come, each as its samples. */
  get heard(): Float32Array[] {
    return this.sent.flatMap((message) =>
      'user_audio_chunk' in message
        ? [samplesFromBytes(bytesFromBase64(message.user_audio_chunk)!, 'pcm_16000')]
        : [],
    );
  }

  take({ kind, value }: Note): void {
    if (kind === 'frame') this.sent.push(JSON.parse(value as string) as ClientMessage);
    if (kind === 'buffered') this.buffered = value as number;
    if (kind === 'close') this.closed = value as number;
  }
}

/** An agent in the hands of a test, for lines on any thread of this browser. */
export class ChannelAgent {
  static #agents = 0;
  readonly connections: ChannelConnection[] = [];
  readonly origin: string;
  readonly #channel: BroadcastChannel;
  readonly #byId: Map<string, ChannelConnection> = new Map();

  constructor() {
    const host = `agent-${ChannelAgent.#agents++}.test`;
    this.origin = `ws://${host}`;
    this.#channel = new BroadcastChannel(host);
    this.#channel.onmessage = ({ data }: MessageEvent<Note>) => this.#take(data);
  }

  #take(note: Note): void {
    const { id } = note;
    if (note.kind !== 'connect') return this.#byId.get(id)?.take(note);
    const connection = new ChannelConnection((kind, value) => this.#channel.postMessage({ id, kind, value }));
    this.#byId.set(id, connection);
    this.connections.push(connection);
  }

  close(): void {
    this.#channel.close();
  }
}
