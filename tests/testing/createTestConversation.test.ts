import { describe, expect, it, vi } from 'vitest';
import { createTestConversation, script, type Script } from '../../src/testing';
import type { Turn } from '../../src/index';
import { agentFrameProblems } from '../agent/contract';

async function turnsOf(talk: Script): Promise<readonly Turn[]> {
  const { session, play } = createTestConversation();
  await play(talk);
  return session.state.get().turns;
}

describe('a script', () => {
  it('reads like the talk that it makes', async () => {
    const turns = await turnsOf(script().agent('Hello there').interruptedAfter('Hello').user('Wait'));
    expect(turns).toMatchObject([
      { role: 'agent', text: 'Hello', interruption: { heardText: 'Hello', unheardText: ' there' } },
      { role: 'user', text: 'Wait', status: 'final' },
    ]);
  });

  it('is followed in its order, each step after the one before', async () => {
    const { session, play, clock } = createTestConversation();
    await play(script().user('Hi').agent('Hello').pause(1000).agent('Still there?').types('Yes'));
    const { turns } = session.state.get();
    expect(turns.map(({ role, text }) => `${role}: ${text}`)).toEqual([
      'user: Hi',
      'agent: Hello',
      'agent: Still there?',
      'user: Yes',
    ]);
    // A breath, 2 characters and the pause after them, 5 of the agent's, the pause, 12 more.
    expect(clock.now()).toBeGreaterThan(600 + 250 + 1000 + 600);
    expect(clock.now()).toBeLessThan(600 + 250 + 1000 + 600 + 300);
  });

  it('happens as time moves, and not before', async () => {
    const { session, connect, begin, advance } = createTestConversation();
    await connect();
    begin(script().agent('Hello there'));
    expect(session.state.get().liveTurn).toBeUndefined();
    await advance(150);
    expect(session.state.get()).toMatchObject({ agent: 'speaking', liveTurn: { text: 'Hello there' } });
    expect(session.outputLevel()).toBeGreaterThan(0.2);
    await advance(1000);
    expect(session.state.get()).toMatchObject({ agent: 'listening', liveTurn: undefined });
  });

  it('cuts where it is told, whatever the speaker’s latency and rate', async () => {
    for (const speaker of [{}, { latencyMs: 180 }, { sampleRate: 44_100, latencyMs: 40 }]) {
      const { session, play } = createTestConversation({ speaker });
      await play(script().agent('One two three four five').interruptedAfter('three').user('Stop'));
      expect(session.state.get().turns[0]).toMatchObject({ text: 'One two three' });
    }
  });

  it('cuts a line in text alone too', async () => {
    const { session, play } = createTestConversation({ audio: false });
    await play(script().agent('One two three four').interruptedAfter('two').user('Stop'));
    expect(session.state.get().turns.map(({ text }) => text.trim())).toEqual(['One two', 'Stop']);
  });

  it('shows what the user seems to say before it is said', async () => {
    const { session, connect, begin, advance } = createTestConversation();
    await connect();
    begin(script().user('Tell me a story', { tentative: ['Tell', 'Tell me'] }));
    const seen = new Set<string | undefined>();
    session.state.subscribe(() => seen.add(session.state.get().tentativeTurn?.text));
    await advance(2000);
    expect([...seen]).toEqual([undefined, 'Tell', 'Tell me']);
    expect(session.state.get().turns).toMatchObject([{ text: 'Tell me a story' }]);
  });

  it('lets the user be heard', async () => {
    const { session, connect, begin, advance, sent } = createTestConversation();
    await connect();
    begin(script().user('Tell me a story'));
    await advance(280);
    expect(session.inputLevel()).toBeGreaterThan(0.2);
    expect(session.state.get().microphone.speaking).toBe(true);
    await advance(2000);
    expect(session.state.get().microphone.speaking).toBe(false);
    const chunks = sent().filter((message) => 'user_audio_chunk' in message);
    expect(chunks.length).toBeGreaterThanOrEqual((15 * 50) / 20);
  });

  it('corrects, thinks, shows and attaches', async () => {
    const turns = await turnsOf(
      script()
        .reasoning('They ask for the time.')
        .agent('It is noon in Rome', {
          parts: ['It is noon', ' in Rome'],
          attachments: [{ url: 'https://time.test/rome', name: 'Rome' }],
        })
        .interruptedAfter('noon')
        .correctedTo('It is noon')
        .richContent('clock', { city: 'Rome' }),
    );
    expect(turns).toMatchObject([
      {
        text: 'It is noon',
        reasoning: 'They ask for the time.',
        correction: { original: 'It is noon in Rome', corrected: 'It is noon' },
        richContent: [{ component: 'clock', props: { city: 'Rome' } }],
      },
    ]);
  });

  it('calls a tool of the app, and waits for its answer', async () => {
    const look = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return 'sunny';
    });
    const { play, sent, session } = createTestConversation({ clientTools: { look } });
    await play(script().user('How is it?').callsTool('look', { at: 'Rome' }).agent('Sunny.'));
    expect(look).toHaveBeenCalledWith({ at: 'Rome' }, expect.anything());
    expect(sent('client_tool_result')).toMatchObject([{ result: 'sunny', is_error: false }]);
    expect(session.state.get().turns.map(({ text }) => text)).toEqual(['How is it?', 'Sunny.']);
  });

  it('shows the agent’s own tools', async () => {
    const { session, connect, begin, advance } = createTestConversation();
    await connect();
    begin(script().usesTool('search').usesTool('book', { fails: true }));
    await advance(100);
    expect(session.state.get().toolCalls).toMatchObject([{ name: 'search', status: 'running' }]);
    await advance(1000);
    expect(session.state.get().toolCalls.map(({ status }) => status)).toEqual(['done', 'failed']);
  });

  it('is what the contract allows', async () => {
    const { play, transport, agent } = createTestConversation();
    const said: string[] = [];
    const say = agent.say.bind(agent);
    agent.say = (message, ...rest) => {
      said.push(JSON.stringify(message));
      say(message, ...rest);
    };
    await play(
      script()
        .user('Hi', { tentative: ['H'] })
        .reasoning('Hm.')
        .agent('Hello there')
        .interruptedAfter('Hello')
        .correctedTo('Hello')
        .callsTool('look')
        .usesTool('search')
        .richContent('card')
        .problem(1011, { message: 'Oh.' }),
    );
    expect(transport.connections).toHaveLength(1);
    expect(said.length).toBeGreaterThan(10);
    expect(said.flatMap(agentFrameProblems)).toEqual([]);
  });

  it('refuses to cut what is not there', () => {
    expect(() => script().user('Hi').interruptedAfter('Hi')).toThrow(/follows no line of the agent/);
    expect(() => script().agent('Hello').interruptedAfter('Bye')).toThrow(/"Bye" is no part of/);
  });

  it('never changes: two may begin alike', async () => {
    const both = script().agent('Hello');
    expect((await turnsOf(both.user('One'))).map(({ text }) => text)).toEqual(['Hello', 'One']);
    expect((await turnsOf(both.user('Two'))).map(({ text }) => text)).toEqual(['Hello', 'Two']);
    expect((await turnsOf(both.followedBy(both))).map(({ text }) => text)).toEqual(['Hello', 'Hello']);
  });
});
