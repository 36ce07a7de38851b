import { afterEach, expect, it, vi } from 'vitest';
import { WebSocketTransport } from '../../../src/core/transport/WebSocketTransport';

afterEach(() => vi.unstubAllGlobals());

it('says what to give it where the platform has no WebSocket', () => {
  vi.stubGlobal('WebSocket', undefined);
  const listener = { onOpen: () => undefined, onFrame: () => undefined, onClose: () => undefined };
  const connect = (): unknown =>
    new WebSocketTransport().connect({ url: 'ws://127.0.0.1:1', protocols: [] }, listener);
  expect(connect).toThrow(/There is no WebSocket here.*Give the class of the package "ws"/);
});
