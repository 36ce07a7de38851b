import type { Target, Transport } from './Transport';

/** What is called on a transport, on a connection, `send` and `close`, and on its listener, in its order. */
export type TapEvent =
  | [call: 'connect', target: Target]
  | [call: 'onOpen']
  | [call: 'onFrame', frame: unknown]
  | [call: 'onClose', code: number, reason: string]
  | [call: 'send', frame: string]
  | [call: 'close', code: number, reason?: string];

/** Where a tap ends: a `MessagePort`, or an object in the same thread. */
export interface TapPort {
  postMessage(event: TapEvent): void;
}

/** The same transport; `tell` hears of every call before it is made. */
export function tapTransport(transport: Transport, tell: (event: TapEvent) => void): Transport {
  const tapped = <T extends object>(object: T): T =>
    new Proxy(object, {
      get(target, name) {
        const member = target[name as keyof T];
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          tell([name, ...args] as TapEvent);
          member.apply(target, args);
        };
      },
    });
  return {
    connect(target, listener) {
      tell(['connect', target]);
      return tapped(transport.connect(target, tapped(listener)));
    },
  };
}
