import type { WebAudioOptions } from '../audio/WebAudioDevice';
import type { ConversationConfigOverride, ToolMockConfig } from '../protocol/ClientMessage';
import type { Turn } from '../state/Turn';
import type { Callbacks } from './Callbacks';
import type { ClientTool } from './ClientTool';
import type { LinePlace } from './line/openWorkerLine';
import type { AudioInterface } from './own/AudioInterface';
import type { OnPrem } from './OnPrem';
import type { ReconnectPolicy } from './ReconnectPolicy';
import type { VoiceSettings } from './voice/VoiceSettings';

/** How a session sounds and hears. */
export interface AudioOptions extends WebAudioOptions, VoiceSettings, LinePlace {}

/** Sound of your own, to which none of the settings of Web Audio applies. */
export type OwnAudio = AudioInterface & { [N in keyof AudioOptions]?: never };

/** What the agent is told at the start. Copied, never changed. */
export interface Initiation {
  configOverride?: ConversationConfigOverride;
  dynamicVariables?: Record<string, string | number | boolean>;
  extraBody?: Record<string, unknown>;
  /** As the option of that name, which goes before it. */
  userId?: string;
  toolMockConfig?: ToolMockConfig;
}

/** Why a line is opened: a start; once more without the overrides that the agent refused; or after a loss. */
export type ConnectReason = 'start' | 'override_refused' | 'reconnect';

/** What a function for the signed URL is given. */
export interface SignedUrlContext {
  /** Counts the lines of this conversation, from 1; not each has to come about. */
  attempt: number;
  reason: ConnectReason;
  /** Aborted when the line is given up: at the end of the conversation, or when the agent has not answered in time. */
  signal: AbortSignal;
}

/** What a conversation is made of. Everything but the callbacks takes effect at the next start. */
export interface SessionOptions extends Callbacks {
  /** Which agent. Required unless `signedUrl` or `onPrem` says where to connect. */
  agentId?: string;
  /**
   * The server, `wss://api.elevenlabs.io` by default; a local agent has `ws://127.0.0.1:8765`. A path is kept, for a proxy, and
   * `http` is as good as `ws`.
   */
  origin?: string;
  /** The agent is private: without a `signedUrl` the start is refused with `auth_required`, before anything is opened. */
  requiresAuth?: boolean;
  /**
   * An address that your own server has signed, or a function that fetches one. It is asked anew for each line, as an address
   * may be good for one only. When it rejects the start fails; in a reconnection that counts as a try, unless the error
   * has `retryable: false`.
   */
  signedUrl?: string | ((context: SignedUrlContext) => Promise<string>);
  /** An agent on a server of your own, instead of `agentId`, `origin` and `signedUrl`. */
  onPrem?: OnPrem;
  /** Subprotocols besides the conversation's own, for a proxy that takes its authorization there. */
  protocols?: readonly string[];
  /** Sent to the agent as the id of this user. */
  userId?: string;
  /** Which of the agent's environments to talk to. */
  environment?: string;
  /**
   * Microphone and voice: Web Audio by default, `false` for a conversation in text alone, or sound of your own. An object is read
   * once, when the session is made; only `false` is looked at anew for each start.
   */
  audio?: false | AudioOptions | OwnAudio;
  /** `false`: the agent is heard, and the user types. Default `true`. Has no meaning without `audio`. */
  microphone?: boolean;
  /** What the agent may call, by its name. */
  clientTools?: Record<string, ClientTool>;
  /** How long a client tool may take, in milliseconds, if it does not say so itself. Default 30,000; `Infinity`: for ever. */
  toolTimeoutMs?: number;
  initiation?: Initiation;
  /** How many finished turns `state.turns` keeps; `state.droppedTurns` counts the others. Default: all. */
  maxTurns?: number;
  /** How long the agent has to answer, in milliseconds, an open permission prompt not counted. Default 15,000. */
  connectTimeoutMs?: number;
  /** How long a conversation may last from its connection, in milliseconds, reconnections included: then `max_duration`. */
  maxDurationMs?: number;
  /** How long nobody may say, type or send anything, in milliseconds: then the conversation ends as `idle`. */
  idleTimeoutMs?: number;
  /**
   * How long nothing may be heard of a connected agent, in milliseconds, pings included: then the line is taken for lost.
   * Default 15,000; 0 for ever.
   */
  silenceTimeoutMs?: number;
  /**
   * What becomes of a conversation whose line is lost: by default it is sought again, eight times, at random between 0.5 and at
   * most 30 seconds apart, and at once when the browser is online again. `false` ends it. A first connection is never
   * sought again, nor one that was refused.
   */
  reconnect?: false | ReconnectPolicy;
  /**
   * What a conversation that goes on after a loss is told of the one before, as a contextual update: so many of the last turns
   * (default 10), nothing (`false`), or what a function of all turns gives.
   */
  carryOver?: number | false | ((turns: readonly Turn[]) => string | undefined);
}
