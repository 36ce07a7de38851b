import { expect, it } from 'vitest';
import { toSrt, toWebVtt } from '../../../../src/core';
import { agentSays, createTestSession, type TestSession } from '../../../../src/testing';

const CHAR = 50;

function userSays({ transport }: TestSession, text: string, event: number): void {
  transport.connection.say({
    type: 'user_transcript',
    user_transcription_event: { user_transcript: text, event_id: event },
  });
}

function agentAnswers({ transport }: TestSession, text: string, eventId: number): void {
  for (const message of agentSays(text, { msPerChar: CHAR, eventId })) transport.connection.say(message);
}

async function talk(): Promise<TestSession> {
  const test = createTestSession();
  await test.connect();
  userSays(test, 'How do they <follow>?', 1);
  test.clock.advance(2000);
  agentAnswers(test, 'They count. Each letter has its own time.', 2);
  return test;
}

it('gives each sentence the time at which it was heard', async () => {
  const test = await talk();
  test.clock.advance(5000);
  const lines = toWebVtt(test.session, { speakers: { user: 'Ida', agent: 'Nora' } }).split('\n');
  const { turns } = test.session.state.get();
  const begin = turns[1]!.heardAt! - turns[0]!.startedAt;
  const time = (ms: number): string => `00:00:0${(ms / 1000).toFixed(3)}`;
  expect(lines).toEqual([
    'WEBVTT',
    '',
    '00:00:00.000 --> 00:00:01.260',
    '<v Ida>How do they &lt;follow&gt;?',
    '',
    `${time(begin)} --> ${time(begin + 11 * CHAR)}`,
    '<v Nora>They count.',
    '',
    `${time(begin + 12 * CHAR)} --> ${time(begin + 41 * CHAR)}`,
    '<v Nora>Each letter has its own time.',
    '',
  ]);
});

it('ends where the agent was cut off', async () => {
  const test = await talk();
  test.clock.advance(800);
  test.transport.connection.say({ type: 'interruption', interruption_event: { event_id: 2 } });
  await Promise.resolve();
  test.clock.advance(1000);
  const heard = test.session.state.get().turns[1]!.text;
  expect(heard.length).toBeLessThan(30);
  const srt = toSrt(test.session);
  expect(srt.split('\n\n').map((cue) => cue.trim().split('\n').slice(2).join())).toEqual([
    'You: How do they <follow>?',
    'Agent: They count.',
    `Agent: ${heard.slice(12)}`,
  ]);
  expect(srt).toMatch(/^1\n00:00:00,000 --> /);
});

it('keeps the times of earlier turns', async () => {
  const test = await talk();
  test.clock.advance(5000);
  const before = toSrt(test.session);
  userSays(test, 'And then?', 3);
  agentAnswers(test, 'Then nothing.', 4);
  test.clock.advance(5000);
  expect(toSrt(test.session).startsWith(before)).toBe(true);
  expect(toSrt(test.session)).toContain('Agent: Then nothing.');
});

it('counts from a beginning that is given, and an empty conversation is an empty file', async () => {
  const test = await talk();
  test.clock.advance(5000);
  const origin = test.session.state.get().turns[0]!.startedAt - 3_600_000;
  expect(toSrt(test.session, { origin })).toContain('01:00:00,000 --> 01:00:01,260');
  expect(toWebVtt(createTestSession().session)).toBe('WEBVTT\n');
  expect(toSrt(createTestSession().session)).toBe('');
});
