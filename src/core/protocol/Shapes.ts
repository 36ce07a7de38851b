import type { ServerMessage, ServerMessageType } from './ServerMessage';
import type { Shape } from './shape';

/** For each message type, the fields beside `type`. */
export type Shapes<T extends ServerMessageType> = {
  [K in T]: Shape<Omit<Extract<ServerMessage, { type: K }>, 'type'>>;
};
