import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { AudioFormat } from '../../src/core/protocol/AudioFormat';
import { EarRecognizer } from './fakes/EarRecognizer';
import { LineBrain } from './fakes/LineBrain';
import { agentWith, talkTo, wanting } from './fakes/localAgent';
import { framesOf, recordedSpeech, room } from './fakes/spokenFrames';
import { ToneVoice } from './fakes/ToneVoice';
import type { TestClient } from './TestClient';

const LONG =
  'This is a sentence of some length, and there is so much more to come that nobody will hear it to its end.';
const everything = wanting(
  'audio',
  'agent_response',
  'agent_response_correction',
  'interruption',
  'user_transcript',
  'tentative_user_transcript',
  'vad_score',
);

function hearOut(client: TestClient, sound: Float32Array, format?: AudioFormat): void {
  for (const user_audio_chunk of framesOf(sound, format)) client.send({ user_audio_chunk });
}

/** A recorded sentence, then enough silence to end it. */
async function utter(client: TestClient, format?: AudioFormat): Promise<void> {
  hearOut(client, room(300), format);
  hearOut(client, await recordedSpeech('rms-make-the-page-dark'), format);
  hearOut(client, room(900), format);
}

describe('a user who speaks', () => {
  it.each(['pcm_16000', 'pcm_48000', 'ulaw_8000'] as const)(
    'is understood and answered, in %s',
    async (inputFormat) => {
      const recognizer = new EarRecognizer('make the page dark');
      const client = await talkTo(await agentWith({ recognizer, inputFormat }), everything);
      await utter(client, inputFormat);
      const tentative = (await client.next('tentative_user_transcript')).tentative_user_transcription_event;
      expect(tentative).toEqual({ user_transcript: 'make', event_id: 1 });
      const heard = (await client.next('user_transcript')).user_transcription_event;
      expect(heard).toEqual({ user_transcript: 'make the page dark', event_id: 1 });
      const answer = (await client.next('agent_response')).agent_response_event;
      expect(answer).toEqual({ agent_response: 'You said make the page dark.', event_id: 1 });
      expect(recognizer.fed).toHaveLength(1);
      expect(recognizer.fed[0]).toBeGreaterThan(16_000);
      expect(client.types).not.toContain('interruption');
    },
  );

  it('interrupts the agent with the first sounds, long before the last', async () => {
    const recognizer = new EarRecognizer('stop');
    const brain = new LineBrain(({ text }) => (text === 'long' ? LONG : 'Yes.'));
    const client = await talkTo(await agentWith({ recognizer, brain, voice: new ToneVoice(20) }), everything);
    client.say('long');
    await client.next('audio');
    await sleep(300);
    hearOut(client, room(300));
    const speech = await recordedSpeech('rms-make-the-page-dark');
    hearOut(client, speech.subarray(0, 16_000));
    expect((await client.next('interruption')).interruption_event.event_id).toBe(1);
    const correction = (await client.next('agent_response_correction')).agent_response_correction_event;
    expect(correction.corrected_agent_response.length).toBeGreaterThan(5);
    expect(LONG.startsWith(correction.corrected_agent_response)).toBe(true);
    const sent = client.all('audio').length;
    await sleep(250);
    expect(client.all('audio')).toHaveLength(sent);
    expect(client.types).not.toContain('user_transcript');

    hearOut(client, speech.subarray(16_000));
    hearOut(client, room(900));
    expect((await client.next('user_transcript')).user_transcription_event.event_id).toBe(2);
    expect((await client.next('agent_response')).agent_response_event).toEqual({
      agent_response: 'Yes.',
      event_id: 2,
    });
    expect((await client.next('audio')).audio_event.event_id).toBe(2);
  });

  it('who makes no sense is asked again, once, and only where the agent was cut off', async () => {
    const recognizer = new EarRecognizer('', '', '', 'well');
    const brain = new LineBrain(({ text }) => (text === 'long' ? LONG : 'Yes.'));
    const client = await talkTo(await agentWith({ recognizer, brain, voice: new ToneVoice(60) }), everything);
    await utter(client);
    client.say('long');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe(LONG);
    await client.next('audio');
    await sleep(100);
    await utter(client);
    await client.next('interruption');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe(
      'Sorry, I did not catch that.',
    );
    await client.next('audio');
    await utter(client);
    await client.next('interruption');
    await utter(client);
    await client.next('user_transcript');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe('Yes.');
  });

  it('who says more before the first part is understood gets one answer to both', async () => {
    const recognizer = new EarRecognizer('make the page', 'dark please');
    // Long enough for the second part to begin, however busy the machine is.
    recognizer.finishMs = 1500;
    const brain = new LineBrain();
    const client = await talkTo(await agentWith({ recognizer, brain }), everything);
    await utter(client);
    const speech = await recordedSpeech('rms-stop');
    hearOut(client, speech);
    await client.next('user_transcript');
    expect(brain.asked).toHaveLength(0);
    hearOut(client, room(900));
    await client.next('user_transcript');
    const answer = (await client.next('agent_response')).agent_response_event;
    expect(answer).toEqual({ agent_response: 'You said make the page dark please.', event_id: 2 });
    expect(brain.asked).toHaveLength(1);
  });

  it('is told when hearing fails, and can type', async () => {
    const recognizer = new EarRecognizer('one two');
    recognizer.fails = true;
    const client = await talkTo(await agentWith({ recognizer }), everything);
    await utter(client);
    expect((await client.next('agent_response')).agent_response_event.agent_response).toMatch(
      /^Sorry, my hearing has failed/,
    );
    const tentative = client
      .all('tentative_user_transcript')
      .map((message) => message.tentative_user_transcription_event);
    expect(tentative.at(-1)!.user_transcript).toBe('');
    client.say('hi');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe('You said hi.');
  });

  it('moves the score between silence and speech, for who asks for it', async () => {
    const client = await talkTo(
      await agentWith({ recognizer: new EarRecognizer('hello') }),
      wanting('vad_score'),
    );
    await utter(client);
    await client.until(() => client.all('vad_score').length >= 60, 'scores');
    const scores = client.all('vad_score').map(({ vad_score_event }) => vad_score_event.vad_score);
    expect(Math.min(...scores)).toBeLessThan(0.2);
    expect(Math.max(...scores)).toBeGreaterThan(0.8);
  });

  it('is forgotten when the line closes in the middle of it', async () => {
    const recognizer = new EarRecognizer('never');
    const client = await talkTo(await agentWith({ recognizer }));
    hearOut(client, room(300));
    hearOut(client, (await recordedSpeech('rms-make-the-page-dark')).subarray(0, 16_000));
    client.say('still here?');
    await client.next('agent_response');
    await client.close();
    await expect.poll(() => recognizer.cancelled, { timeout: 20_000 }).toBe(1);
  });

  it('is not listened to in a conversation of text only', async () => {
    const recognizer = new EarRecognizer('never');
    const agent = await agentWith({ recognizer });
    const client = await talkTo(agent, {
      conversation_config_override: { conversation: { text_only: true } },
    });
    await utter(client);
    client.say('hi');
    await client.next('agent_response');
    expect(recognizer.fed).toEqual([]);
    expect(client.all('agent_response')).toHaveLength(1);
  });

  it('is hung up on for sound that is not base64', async () => {
    const client = await talkTo(await agentWith({ recognizer: new EarRecognizer() }));
    client.send({ user_audio_chunk: '***' });
    expect((await client.next('error')).error_event.error_type).toBe('invalid_message');
    expect(await client.end()).toEqual({ code: 1008, reason: 'user_audio_chunk is not base64.' });
  });
});
