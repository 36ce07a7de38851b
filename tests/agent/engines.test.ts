import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { script } from '../../src/agent/script/Script';
import { type RunningAgent, startAgent } from '../../src/agent/startAgent';
import { bytesFromBase64 } from '../../src/core/protocol/base64';
import { samplesFromBytes } from '../../src/core/protocol/samples';
import { LineBrain } from './fakes/LineBrain';
import { agentWith, talkTo, wanting } from './fakes/localAgent';
import { framesOf, recordedSpeech, room } from './fakes/spokenFrames';
import type { TestClient } from './TestClient';

const PASSAGE =
  'Once there was a singer who lost her voice on a winter morning. She looked for it in the market, and by the river. ' +
  'An old man told her that voices like to hide where it is quiet.';

const everything = wanting(
  'audio',
  'agent_response',
  'agent_response_correction',
  'interruption',
  'user_transcript',
  'tentative_user_transcript',
);

/** Speaks into the microphone, in real time. */
async function speak(client: TestClient, sound: Float32Array): Promise<void> {
  const startedAt = performance.now();
  for (const [n, user_audio_chunk] of framesOf(sound).entries()) {
    await sleep(startedAt + n * 20 - performance.now());
    client.send({ user_audio_chunk });
  }
}

describe('the engines of this machine', () => {
  let agent: RunningAgent;
  const brain = new LineBrain(({ text }) => (text.includes('dark') ? 'It is dark now.' : PASSAGE));

  beforeAll(async () => {
    agent = await startAgent({ port: 0, brain, firstMessage: '' });
  });
  afterAll(() => agent.close());

  it('speak with sound and letters, soon', async () => {
    expect(agent.speaks).toMatch(/^Flite/);
    const client = await talkTo(agent, everything);
    const askedAt = client.now;
    client.say('tell me a story');
    await client.next('audio');
    const firstSoundMs = client.foundAt - askedAt;
    await client.until(() => client.all('audio').length > 20, 'two seconds of sound');
    const chunks = client.all('audio').map(({ audio_event }) => audio_event);
    const sound = chunks.flatMap(({ audio_base_64 }) => [
      ...samplesFromBytes(bytesFromBase64(audio_base_64)!, 'pcm_16000'),
    ]);
    expect(Math.max(...sound)).toBeGreaterThan(0.1);
    expect(PASSAGE).toContain(chunks.flatMap(({ alignment }) => alignment!.chars).join(''));
    expect(firstSoundMs).toBeLessThan(3000);
    expect((await client.close()).code).toBe(1000);
  });

  it('hear what is said while they speak, fall silent, and answer', async () => {
    expect(agent.hears).toBe('PocketSphinx');
    const client = await talkTo(agent, everything);
    client.say('tell me a story');
    await client.next('audio');
    await speak(client, room(500));
    await speak(client, await recordedSpeech('rms-make-the-page-dark'));
    const spokenAt = client.now;
    const silence = speak(client, room(1500));
    const correction = (await client.next('agent_response_correction')).agent_response_correction_event;
    expect(PASSAGE.startsWith(correction.corrected_agent_response)).toBe(true);
    const heard = (await client.next('user_transcript')).user_transcription_event;
    expect(heard.user_transcript).toContain('dark');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe('It is dark now.');
    await client.next('audio');
    expect(client.foundAt - spokenAt).toBeLessThan(5000);
    await silence;
    expect(client.all('tentative_user_transcript').length).toBeGreaterThan(0);
  });
});

describe('an agent whose engines are given', () => {
  it('leaves them open', async () => {
    let closed = 0;
    const voice = {
      name: 'v',
      speak: () => Promise.reject(new Error('mute')),
      close: () => Promise.resolve(void (closed += 1)),
    };
    const agent = await agentWith({ voice });
    expect(agent.speaks).toBe('v');
    await agent.close();
    expect(closed).toBe(0);
  });

  it('needs none for a script', async () => {
    const agent = await startAgent({
      port: 0,
      script: script(),
    });
    expect(agent).toMatchObject({
      hears: undefined,
      speaks: undefined,
      thinks: 'a script',
      addVoice: undefined,
    });
    await agent.close();
  });
});
