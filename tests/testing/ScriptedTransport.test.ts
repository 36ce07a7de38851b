import { describe, expect, it } from 'vitest';
import { ScriptedTransport } from '../../src/testing';

const target = { url: 'ws://agent.test', protocols: ['convai'] };

function connectTo(transport: ScriptedTransport): {
  told: unknown[];
  send: (frame: string) => void;
  close: () => void;
} {
  const told: unknown[] = [];
  const connection = transport.connect(target, {
    onOpen: () => told.push('open'),
    onFrame: (frame) => told.push(frame),
    onClose: (code, reason) => told.push([code, reason]),
  });
  return { told, send: (frame) => connection.send(frame), close: () => connection.close(1000, 'bye') };
}

describe('a scripted transport', () => {
  it('opens by itself, a moment later', async () => {
    const transport = new ScriptedTransport();
    const { told } = connectTo(transport);
    expect(told).toEqual([]);
    await Promise.resolve();
    expect(told).toEqual(['open']);
    expect(transport.connection.target).toBe(target);
  });

  it('opens when told, where it was asked to wait', async () => {
    const transport = new ScriptedTransport({ autoOpen: false });
    const { told } = connectTo(transport);
    await Promise.resolve();
    expect(told).toEqual([]);
    transport.connection.open();
    expect(told).toEqual(['open']);
  });

  it('keeps what was sent, and drops what comes before the opening or after the close', () => {
    const transport = new ScriptedTransport({ autoOpen: false });
    const { send, close } = connectTo(transport);
    send('{"type":"user_activity"}');
    transport.connection.open();
    send('{"type":"pong","event_id":1}');
    close();
    send('{"type":"user_activity"}');
    expect(transport.connection.sent).toEqual([{ type: 'pong', event_id: 1 }]);
  });

  it('says messages, nonsense and bytes while it is open', () => {
    const transport = new ScriptedTransport({ autoOpen: false });
    const { told } = connectTo(transport);
    transport.connection.say('too early');
    transport.connection.open();
    transport.connection.say({ type: 'interruption', interruption_event: { event_id: 1 } });
    transport.connection.say('nonsense');
    transport.connection.sayBinary(7);
    transport.connection.hangUp(1011, 'oops');
    transport.connection.say('too late');
    expect(told).toEqual([
      'open',
      '{"type":"interruption","interruption_event":{"event_id":1}}',
      'nonsense',
      7,
      [1011, 'oops'],
    ]);
  });

  it('closes once, whoever begins', () => {
    const transport = new ScriptedTransport({ autoOpen: false });
    const { told, close } = connectTo(transport);
    close();
    transport.connection.hangUp(1006);
    expect(told).toEqual([[1000, 'bye']]);
    expect(transport.connection.closed).toBe(1000);
  });

  it('does not open what was closed before', async () => {
    const transport = new ScriptedTransport();
    const { told, close } = connectTo(transport);
    close();
    await Promise.resolve();
    expect(told).toEqual([[1000, 'bye']]);
  });

  it('says what is missing where nothing has connected', () => {
    expect(() => new ScriptedTransport().connection).toThrow(/startSession/);
  });
});
