import { describe, expect, it } from 'vitest';
import { decode } from '../../src/core/protocol/decode';
import { agentSays, createTestSession } from '../../src/testing';
import { agentFrameProblems } from '../agent/contract';

describe('what a scripted agent says', () => {
  const messages = agentSays('Hello 👋🏽 there', { eventId: 4, msPerChar: 40, charsPerChunk: 3 });

  it('is what the contract allows', () => {
    for (const message of messages) {
      expect(agentFrameProblems(JSON.stringify(message))).toEqual([]);
      expect(decode(JSON.stringify(message))).toMatchObject({ kind: 'message', dropped: [] });
    }
  });

  it('has the text in parts, as a whole, and in the sound, character by character', () => {
    const parts = messages.flatMap((message) =>
      message.type === 'agent_chat_response_part' ? [message.text_response_part.text] : [],
    );
    const audio = messages.flatMap((message) => (message.type === 'audio' ? [message.audio_event] : []));
    expect(parts.join('')).toBe('Hello 👋🏽 there');
    expect(audio.flatMap(({ alignment }) => alignment!.chars).join('')).toBe('Hello 👋🏽 there');
    expect(audio[2]!.alignment).toEqual({
      chars: ['👋🏽', ' ', 't'],
      char_start_times_ms: [0, 40, 80],
      char_durations_ms: [40, 40, 40],
    });
    expect(atob(audio[0]!.audio_base_64)).toHaveLength(3 * 40 * 16 * 2);
    expect(new Set(audio.map(({ event_id }) => event_id))).toEqual(new Set([4]));
  });
});

describe('a test session', () => {
  it('is a real one, connected in one line', async () => {
    const { session, transport, device, connect } = createTestSession();
    await connect();
    expect(session.state.get().status.name).toBe('connected');
    expect(transport.connections).toHaveLength(1);
    expect(device.microphone.isOpen).toBe(true);
    expect(device.speaker!.sampleRate).toBe(16_000);
  });

  it('takes options, and a speaker of another kind', async () => {
    const { session, device, connect } = createTestSession(
      { microphone: false },
      { sampleRate: 44_100, latencyMs: 50 },
    );
    await connect();
    expect(device.microphone.isOpen).toBe(false);
    expect(device.speaker!.sampleRate).toBe(44_100);
    expect(session.state.get().status.name).toBe('connected');
  });
});
