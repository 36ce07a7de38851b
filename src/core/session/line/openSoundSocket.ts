import { WebSocketTransport } from '../../transport/WebSocketTransport';
import type { OpenLine } from './LineHost';
import { openPageLine } from './openPageLine';

/** Lines in this thread, with sound, over the platform's WebSocket. */
export const openSoundSocket: OpenLine = /* @__PURE__ */ openPageLine(
  /* @__PURE__ */ new WebSocketTransport(),
);
