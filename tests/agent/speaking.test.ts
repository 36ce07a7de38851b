import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { BrainInput } from '../../src/agent/brain/Brain';
import { audioFormats, sampleLayout } from '../../src/core/protocol/AudioFormat';
import { bytesFromBase64 } from '../../src/core/protocol/base64';
import type { AudioMessage } from '../../src/core/protocol/ServerMessage';
import { HandClock } from './fakes/HandClock';
import { LineBrain } from './fakes/LineBrain';
import { agentWith, talkTo, wanting } from './fakes/localAgent';
import { ToneVoice } from './fakes/ToneVoice';
import type { TestClient } from './TestClient';

const MS_PER_CHAR = 20;
const PCM_16000_BYTES_PER_MS = 32;
const LONG =
  'This is a first sentence of some length. And here is a second one, which nobody will hear to its end.';
const everything = wanting(
  'audio',
  'agent_response',
  'agent_response_correction',
  'agent_chat_response_part',
  'interruption',
  'user_transcript',
);

const charsOf = (messages: AudioMessage[]): string =>
  messages.flatMap(({ audio_event }) => audio_event.alignment?.chars ?? []).join('');

const bytesOf = (messages: AudioMessage[]): number =>
  messages.reduce((sum, { audio_event }) => sum + bytesFromBase64(audio_event.audio_base_64)!.length, 0);

const audioOf = (client: TestClient, eventId: number): AudioMessage[] =>
  client.all('audio').filter(({ audio_event }) => audio_event.event_id === eventId);

function heardAll(client: TestClient, text: string): Promise<void> {
  return client.until(() => charsOf(client.all('audio')).endsWith(text), `all sound of "${text}"`);
}

describe('an answer that is spoken', () => {
  it('carries every character of its text once, with times within its chunks', async () => {
    const text = 'Hello. "Well", she said… 42 times!  And — then?';
    const voice = new ToneVoice(5);
    const client = await talkTo(await agentWith({ voice, brain: new LineBrain(() => text) }));
    client.say('hi');
    await heardAll(client, text);
    expect(charsOf(client.all('audio'))).toBe(text);
    for (const { audio_event } of client.all('audio')) {
      expect(audio_event.event_id).toBe(1);
      const { chars, char_start_times_ms, char_durations_ms } = audio_event.alignment!;
      expect(char_start_times_ms).toHaveLength(chars.length);
      expect(char_durations_ms).toHaveLength(chars.length);
      expect(char_start_times_ms.every((ms) => ms >= 0 && ms <= 150)).toBe(true);
    }
    expect(voice.spoken.map((sentence) => sentence.text).join('')).toBe(text);
  });

  it.each(audioFormats)('has the right length in %s', async (outputFormat) => {
    const agent = await agentWith({
      voice: new ToneVoice(10),
      outputFormat,
      brain: new LineBrain(() => 'Twenty characters it.'),
    });
    const client = await talkTo(agent);
    client.say('hi');
    await heardAll(client, 'it.');
    const { sampleRate, bytesPerSample } = sampleLayout(outputFormat);
    expect(bytesOf(client.all('audio')) / bytesPerSample / sampleRate).toBeCloseTo(0.21, 3);
  });

  it('begins at once and then keeps a little ahead of real time', async () => {
    const leadMs = 250;
    const clock = new HandClock();
    const agent = await agentWith({
      clock,
      voice: new ToneVoice(MS_PER_CHAR),
      leadMs,
      brain: new LineBrain(() => LONG),
    });
    const client = await talkTo(agent, wanting('audio'));
    client.say('hi');
    await client.until(() => client.all('audio').length === 3, 'the lead');
    while (!charsOf(client.all('audio')).endsWith(LONG)) {
      const sent = client.all('audio');
      clock.move(bytesOf(sent) / PCM_16000_BYTES_PER_MS - leadMs - 1 - clock.now());
      // A pong comes after all that was sent before it.
      client.socket.ping();
      await once(client.socket, 'pong');
      expect(client.all('audio')).toHaveLength(sent.length);
      clock.move(1);
      await client.until(() => client.all('audio').length > sent.length, 'the chunk that is due');
    }
    expect(clock.now()).toBe(LONG.length * MS_PER_CHAR - 100 - leadMs);
  });

  it('is spoken at the speed that the client asks for, within bounds', async () => {
    const voice = new ToneVoice(1);
    const agent = await agentWith({ voice, firstMessage: 'Hello.' });
    for (const speed of [2, 9, 0.1]) {
      const client = await talkTo(agent, { conversation_config_override: { tts: { speed } } });
      await client.next('audio');
      await client.close();
    }
    expect(voice.spoken.map(({ speed }) => speed)).toEqual([2, 5, 0.7]);
  });

  it('is silent where the client wants text only, or no sound', async () => {
    const voice = new ToneVoice(1);
    const agent = await agentWith({ voice });
    const client = await talkTo(agent, {
      conversation_config_override: { conversation: { text_only: true } },
    });
    client.say('hi');
    await client.next('agent_response');
    expect(voice.spoken).toEqual([]);
  });

  it('has an id for each chunk when that is wanted', async () => {
    const agent = await agentWith({
      voice: new ToneVoice(5),
      eventIds: 'chunk',
      brain: new LineBrain(() => LONG),
    });
    const client = await talkTo(agent, everything);
    client.say('hi');
    await client.next('audio');
    await client.next('audio');
    client.say('stop');
    const { interruption_event } = await client.next('interruption');
    const next = (await client.next('audio')).audio_event.event_id;
    const ids = client.all('audio').map(({ audio_event }) => audio_event.event_id);
    const voided = ids.slice(0, ids.indexOf(next));
    expect(voided.length).toBeGreaterThan(2);
    expect(voided).toEqual([...voided.keys()].map((n) => n + 2));
    expect(interruption_event.event_id).toBe(voided.at(-1));
    expect(next).toBeGreaterThan(interruption_event.event_id);
  });

  it('goes on in writing when the voice fails', async () => {
    const voice = new ToneVoice();
    const lines: string[] = [];
    const client = await talkTo(await agentWith({ voice, onLog: (line) => lines.push(line) }));
    voice.fails = true;
    client.say('hi');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe('You said hi.');
    client.say('again');
    await client.next('agent_response');
    expect(
      lines.some((line) => line.includes('The voice failed, so this answer is in writing only: no breath')),
    ).toBe(true);
    voice.fails = false;
    client.say('now');
    await client.next('audio');
  });

  it('comes before what was to be said after the one that it cut off', async () => {
    const voice = new ToneVoice(MS_PER_CHAR);
    const agent = await agentWith({
      voice,
      firstMessage: LONG,
      brain: new LineBrain(() => 'An answer to that.'),
    });
    const client = await talkTo(agent, everything);
    await client.next('audio');
    client.send({ user_audio_chunk: 'AAAA' });
    client.say('hi');
    await client.next('interruption');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe(
      'An answer to that.',
    );
    expect((await client.next('agent_response')).agent_response_event.agent_response).toMatch(
      /^I cannot hear/,
    );
    expect(charsOf(audioOf(client, 2))).toBe('An answer to that.');
  });

  it('is not followed by what was to be said after it when the line ends', async () => {
    const voice = new ToneVoice(MS_PER_CHAR);
    const client = await talkTo(await agentWith({ voice, firstMessage: LONG }));
    await client.next('audio');
    client.send({ user_audio_chunk: 'AAAA' });
    client.send({ type: 'user_activity' });
    await sleep(50);
    await client.close();
    await sleep(50);
    expect(voice.spoken.map(({ text }) => text).join('')).not.toContain('I cannot hear');
  });

  it('ends with the line, in the middle of a word', async () => {
    const voice = new ToneVoice(MS_PER_CHAR);
    const brain = new LineBrain(() => LONG);
    const client = await talkTo(await agentWith({ voice, brain }));
    client.say('hi');
    await client.next('audio');
    expect((await client.close()).code).toBe(1000);
    await expect.poll(() => brain.asked[0]!.signal.aborted, { timeout: 20_000 }).toBe(true);
  });
});

describe('an answer that is cut off', () => {
  it('falls silent at once, and tells to the character what had been said of it', async () => {
    const clock = new HandClock();
    const brain = new LineBrain(({ text }) => (text === 'long' ? LONG : 'Yes.'));
    const agent = await agentWith({ clock, voice: new ToneVoice(MS_PER_CHAR), brain });
    const client = await talkTo(agent, everything);
    client.say('long');
    await client.until(() => client.all('audio').length === 4, 'the lead');
    clock.move(29 * MS_PER_CHAR + 1);
    await client.until(() => client.all('audio').length === 10, 'the sound of half a second and the lead');
    client.say('wait');
    expect((await client.next('interruption')).interruption_event.event_id).toBe(1);
    const correction = (await client.next('agent_response_correction')).agent_response_correction_event;
    expect(correction).toEqual({
      original_agent_response: LONG,
      corrected_agent_response: 'This is a first sentence of so',
      event_id: 1,
    });
    expect((await client.next('agent_response')).agent_response_event).toEqual({
      agent_response: 'Yes.',
      event_id: 2,
    });
    await client.next('audio');
    clock.move(1000);
    client.say('on');
    await client.next('agent_response');
    expect(audioOf(client, 1)).toHaveLength(10);
    expect(brain.asked[1]!.history.at(-1)).toEqual({
      role: 'agent',
      text: correction.corrected_agent_response,
    });
  });

  it('is told whole before it is corrected when its text was still coming', async () => {
    const brain = new LineBrain(async function* ({
      text,
      signal,
    }: BrainInput): AsyncGenerator<string, void, undefined> {
      if (text !== 'long') return void (yield 'Yes.');
      yield 'A first sentence that is heard. And ';
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      yield 'Never.';
    });
    const clock = new HandClock();
    const client = await talkTo(await agentWith({ clock, voice: new ToneVoice(10), brain }), everything);
    client.say('long');
    await client.next('audio');
    clock.move(100);
    client.say('wait');
    await client.next('interruption');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe(
      'A first sentence that is heard. And ',
    );
    const correction = (await client.next('agent_response_correction')).agent_response_correction_event;
    expect(correction.corrected_agent_response).toBe('A first se');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe('Yes.');
    expect(JSON.stringify(client.arrivals)).not.toContain('Never');
  });

  it('needs no correction when all of it had been said', async () => {
    const client = await talkTo(
      await agentWith({ voice: new ToneVoice(2), brain: new LineBrain(() => 'Done.') }),
      everything,
    );
    client.say('one');
    await client.next('audio');
    await sleep(60);
    client.say('two');
    await client.next('audio');
    expect(client.types).not.toContain('interruption');
    expect(client.types).not.toContain('agent_response_correction');
  });

  it('goes on arriving under its old id when that fault is wanted', async () => {
    const clock = new HandClock();
    const brain = new LineBrain(({ text }) => (text === 'long' ? LONG : 'Yes, I am here.'));
    const voice = new ToneVoice(MS_PER_CHAR);
    const agent = await agentWith({ clock, voice, brain, faults: { voidedTurnGoesOnMs: 400 } });
    const client = await talkTo(agent, everything);
    client.say('long');
    await client.until(() => client.all('audio').length === 4, 'the lead');
    clock.move(300);
    client.say('wait');
    await client.next('interruption');
    expect(audioOf(client, 1)).toHaveLength(7);
    await client.until(() => audioOf(client, 2).length > 0, 'the next answer');
    clock.move(5000);
    client.say('on');
    await client.until(() => audioOf(client, 3).length > 0, 'the answer after that');
    expect(audioOf(client, 1)).toHaveLength(11);
    expect(charsOf(audioOf(client, 2))).toBe('Yes, I am here.');
  });
});
