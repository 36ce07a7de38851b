import { WebSocketTransport } from '../../transport/WebSocketTransport';
import type { OpenLine } from './LineHost';
import { openTextLine } from './openTextLine';

/** Lines in this thread, without sound, over the platform's WebSocket. */
export const openTextSocket: OpenLine = /* @__PURE__ */ openTextLine(
  /* @__PURE__ */ new WebSocketTransport(),
);
