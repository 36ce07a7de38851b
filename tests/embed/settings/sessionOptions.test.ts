import { expect, it } from 'vitest';
import { sessionOptions } from '../../../src/embed/settings/sessionOptions';
import { defaults } from './defaults';

it('asks the agent for nothing that was not set', () => {
  expect(sessionOptions({ ...defaults, agentId: 'guide' })).toEqual({
    agentId: 'guide',
    audio: {},
    initiation: {},
  });
});

it('says who talks, where, and with what', () => {
  const settings = {
    ...defaults,
    origin: 'wss://example.com',
    userId: 'u1',
    environment: 'staging',
    dynamicVariables: { name: 'Ada' },
    workletUrl: '/worklets',
    workerUrl: '/line.js',
  };
  expect(sessionOptions(settings)).toEqual({
    origin: 'wss://example.com',
    userId: 'u1',
    environment: 'staging',
    audio: { workletUrl: '/worklets', workerUrl: '/line.js' },
    initiation: { dynamicVariables: { name: 'Ada' } },
  });
});

it('passes on each override, zero included', () => {
  const settings = {
    ...defaults,
    overridePrompt: 'Be brief.',
    overrideFirstMessage: 'Hello!',
    overrideVoiceId: 'v1',
    overrideSpeed: 1.1,
    overrideStability: 0,
    overrideSimilarityBoost: 0.5,
    language: 'de',
  };
  expect(sessionOptions(settings).initiation?.configOverride).toEqual({
    agent: { prompt: { prompt: 'Be brief.' }, first_message: 'Hello!', language: 'de' },
    tts: { voice_id: 'v1', speed: 1.1, stability: 0, similarity_boost: 0.5 },
  });
});

it('lets the agent have another language than the widget', () => {
  const { initiation } = sessionOptions({ ...defaults, language: 'de', overrideLanguage: 'fr' });
  expect(initiation?.configOverride).toEqual({ agent: { language: 'fr' } });
});

it('opens no sound for a conversation in text alone', () => {
  expect(sessionOptions({ ...defaults, overrideTextOnly: true })).toEqual({
    audio: false,
    initiation: { configOverride: { conversation: { text_only: true } } },
  });
});
