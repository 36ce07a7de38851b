import { describe, expect, it } from 'vitest';
import { tapTransport } from '../../../src/core/transport/tapTransport';
import { ScriptedTransport } from '../../../src/testing';

describe('a tapped transport', () => {
  it('does what the other does, and tells of it before', () => {
    const transport = new ScriptedTransport({ autoOpen: false });
    const told: unknown[] = [];
    const target = { url: 'ws://agent.test', protocols: [] };
    const connection = tapTransport(transport, (event) => told.push(event)).connect(target, {
      onOpen: () => told.push('opened'),
      onFrame: (frame) => told.push(`got ${String(frame)}`),
      onClose: (code, reason) => told.push(`closed ${code} ${reason}`),
    });
    expect(transport.connection.target).toBe(target);
    transport.connection.open();
    connection.send('{"type":"user_activity"}');
    transport.connection.bufferedBytes = 7;
    expect(connection.bufferedBytes).toBe(7);
    transport.connection.say('hello');
    connection.close(1000, 'bye');
    expect(transport.connection.sent).toEqual([{ type: 'user_activity' }]);
    expect(told).toEqual([
      ['connect', target],
      ['onOpen'],
      'opened',
      ['send', '{"type":"user_activity"}'],
      ['onFrame', 'hello'],
      'got hello',
      ['close', 1000, 'bye'],
      ['onClose', 1000, 'bye'],
      'closed 1000 bye',
    ]);
  });
});
