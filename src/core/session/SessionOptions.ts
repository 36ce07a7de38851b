import type { WebAudioOptions } from '../audio/WebAudioDevice';
import type { ConversationConfigOverride } from '../protocol/ClientMessage';
import type { Callbacks } from './Callbacks';
import type { ClientTool } from './ClientTool';
import type { LinePlace } from './line/openWorkerLine';
import type { VoiceSettings } from './voice/VoiceSettings';

/** How a session sounds and hears. */
export interface AudioOptions extends WebAudioOptions, VoiceSettings, LinePlace {}

/** What the agent is told at the start. Copied, never changed. */
export interface Initiation {
  configOverride?: ConversationConfigOverride;
  dynamicVariables?: Record<string, string | number | boolean>;
  extraBody?: Record<string, unknown>;
}

/** What a conversation is made of. Everything but the callbacks takes effect at the next start. */
export interface SessionOptions extends Callbacks {
  /** Which agent. Required unless `signedUrl` says where to connect. */
  agentId?: string;
  /** The server, `wss://api.elevenlabs.io` by default; a local agent has `ws://127.0.0.1:8765`. */
  origin?: string;
  /** An address that your own server has signed, or a function that fetches one; asked anew for each start. */
  signedUrl?: string | ((context: { signal: AbortSignal }) => Promise<string>);
  /** Sent to the agent as the id of this user. */
  userId?: string;
  /** Which of the agent's environments to talk to. */
  environment?: string;
  /**
   * Microphone and voice: Web Audio by default, `false` for a conversation in text alone. Settings in an object are read
   * once, when the session is made; only `false` is looked at anew for each start.
   */
  audio?: false | AudioOptions;
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
}
