import { fireEvent } from '@testing-library/react';
import type { ServerMessage } from '../../src/core/protocol/ServerMessage';
import { ParlandoError, type SessionOptions } from '../../src/index';
import { agentSays, type TestSession } from '../../src/testing';

/** Brings a component that is in the page to where a part of it is seen. */
export type Scene = (test: TestSession, container: HTMLElement) => Promise<unknown>;

export const SCENE_OPTIONS: SessionOptions = {
  clientTools: { look: () => 'seen' },
  maxTurns: 3,
  reconnect: false,
};

/** A talk that has every part of a transcript, and in which the reader has scrolled away from its end. */
export const wholeTalk: Scene = async (test, container) => {
  await test.connect();
  const { connection } = test.transport;
  const say = (...messages: readonly ServerMessage[]): void => messages.forEach((one) => connection.say(one));
  say(user('One?', 1), user('Two?', 2), user('Three?', 3));
  say(
    {
      type: 'agent_reasoning_response_part',
      reasoning_response_part: { text: 'Hm.', type: 'start', event_id: '4' },
    },
    ...agentSays('One two.', { eventId: 4, msPerChar: 50 }),
  );
  test.clock.advance(170);
  say({ type: 'interruption', interruption_event: { event_id: 4 } });
  test.clock.advance(50);
  say(
    {
      type: 'agent_response',
      agent_response_event: {
        agent_response: 'Five.',
        event_id: 5,
        attachments: [{ url: 'https://example.com/map.png', name: 'Map', mime_type: 'image/png' }],
      },
    },
    {
      type: 'agent_response_correction',
      agent_response_correction_event: {
        original_agent_response: 'Five.',
        corrected_agent_response: 'Four.',
        event_id: 5,
      },
    },
    {
      type: 'client_tool_call',
      client_tool_call: { tool_name: 'look', tool_call_id: 'a', parameters: {}, event_id: 5 },
    },
  );
  await Promise.resolve();
  const log = container.querySelector('.parlando-transcript-log')!;
  fireEvent.scroll(Object.assign(log, { scrollTop: 100 }));
  Object.defineProperty(log, 'scrollHeight', { value: 1000 });
  fireEvent.scroll(Object.assign(log, { scrollTop: 50 }));
  say(user('Sure?', 6));
};

function user(text: string, eventId: number): ServerMessage {
  return { type: 'user_transcript', user_transcription_event: { user_transcript: text, event_id: eventId } };
}

/** The user has asked, and waits. */
export const asked: Scene = async ({ connect, transport }) => {
  await connect();
  transport.connection.say(user('One?', 1));
};

/** The agent knows how long the line takes. */
export const measured: Scene = async ({ connect, transport }) => {
  await connect();
  transport.connection.say({ type: 'ping', ping_event: { event_id: 1, ping_ms: 38 } });
};

/** The user speaks, and is muted. */
export const mutedTalk: Scene = async ({ connect, session, device }) => {
  await connect();
  session.setMuted(true);
  // First the room, from which speech stands out.
  device.microphone.hear(new Float32Array(16_000));
  device.microphone.hear(Float32Array.from({ length: 4800 }, (_, i) => 0.4 * Math.sin(i / 10)));
};

/** The start has failed for want of a microphone. */
export const refused: Scene = async ({ connect, device }) => {
  device.microphone.refuses = new ParlandoError(
    'microphone_denied',
    { what: 'It was refused.', why: 'So it is.', remedy: 'Allow it.' },
    { details: undefined },
  );
  await connect().catch(() => undefined);
};

/** Two devices, one of which may be used. */
export const twoMicrophones: Scene = async ({ device: { connected } }) => {
  connected.answer.state = 'prompt';
  connected.connect({ kind: 'audioinput', deviceId: 'a', label: 'Built-in', groupId: 'a' });
  connected.connect({ kind: 'audioinput', deviceId: 'b', label: 'Headset', groupId: 'b' });
  await new Promise((resolve) => setTimeout(resolve));
};

/** The user has chosen a file of so many bytes. */
export const chosen =
  (bytes: number): Scene =>
  async (_, container) => {
    const file = new File([new Uint8Array(bytes)], 'map.png', { type: 'image/png' });
    fireEvent.change(container.querySelector('input[type=file]')!, { target: { files: [file] } });
    await Promise.resolve();
  };
