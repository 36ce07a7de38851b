import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../src/core/protocol/ServerMessage';
import type { ConversationState } from '../../src/core/state/ConversationState';
import type { Turn } from '../../src/core/state/Turn';
import type { SessionOptions } from '../../src/core/session/SessionOptions';
import { examples } from '../../src/agent/show/examples';
import { type RunningAgent, startAgent } from '../../src/agent/startAgent';
import { type OpenedPage, openPage } from './harness/openPage';
import { startTalk } from './harness/talk';

/** What a page has seen since something was typed. */
interface Seen {
  state: ConversationState;
  /** Messages, by their types, and those of a type that the page does not know. */
  types: string[];
  problems: string[];
  /** What the agent did, of which half a second of speaking is soon over. */
  agent: ConversationState['agent'][];
}

type Effect = (seen: Seen) => unknown;

const turns = ({ state }: Seen): Turn[] =>
  [...state.turns, state.liveTurn].filter((turn) => turn !== undefined);
/** The agent has said this, after what was typed. */
const answered =
  (text: string): Effect =>
  (seen) =>
    turns(seen).findLast(({ role }) => role === 'agent')?.text === text &&
    turns(seen).at(-1)?.role === 'agent';
/** The message has come, and changes nothing but what listeners hear. */
const told: Effect = () => true;

const calls =
  (kind: string, status: string, result?: string): Effect =>
  ({ state }) =>
    state.toolCalls.some(
      (call) =>
        call.kind === kind && call.status === status && (result === undefined || call.result === result),
    );

/** What each message of the agent does that can be seen from outside. Polled until it is true. */
const effects: Record<keyof typeof examples, Effect> = {
  conversation_initiation_metadata: ({ problems }) => problems.includes('invalid_message'),
  audio: ({ agent }) => agent.includes('speaking'),
  user_transcript: ({ state }) => state.turns.some(({ text }) => text === 'What was that?'),
  tentative_user_transcript: ({ state }) => state.tentativeTurn?.text === 'What was',
  agent_response: answered('This is a whole answer.'),
  agent_response_correction: (seen) =>
    turns(seen).some(({ correction }) => correction?.corrected === 'This is more'),
  agent_chat_response_part: answered('Piece by piece.'),
  agent_reasoning_response_part: (seen) =>
    turns(seen).some(({ reasoning }) => reasoning === 'They want to see how I think.'),
  interruption: ({ state }) => state.voidedEventId > 0,
  ping: ({ state }) => state.latencyMs === 42,
  client_tool_call: ({ state }) =>
    state.toolCalls.some(({ name, status }) => name === 'get_page_title' && status === 'done'),
  rich_content: (seen) => turns(seen).some(({ richContent }) => richContent?.[0]?.component === 'item_card'),
  agent_tool_request: calls('agent', 'running'),
  agent_tool_response: calls('agent', 'done'),
  agent_tool_response_full_payload: calls('agent', 'done', '{"order":17,"state":"on its way"}'),
  mcp_tool_call: calls('mcp', 'awaiting_approval'),
  mcp_connection_status: ({ state }) => state.mcpServers?.[0]?.toolCount === 3,
  vad_score: told,
  context_usage: ({ state }) => state.contextUsage?.tokens === 1200,
  agent_typing: ({ state }) => state.agentTyping !== undefined,
  internal_turn_probability: told,
  internal_tentative_agent_response: told,
  asr_initiation_metadata: told,
  guardrail_triggered: told,
  external_agent_connected: ({ state }) => state.externalAgent === true,
  external_agent_disconnected: ({ state }) => state.externalAgent === false,
  queue_status: ({ state }) => state.queue !== undefined,
  error: ({ state }) => state.problem?.code === 'agent_error',
};

/** The metadata is not told twice: a second one is a problem. */
const untold = 'conversation_initiation_metadata';

describe.each<[string, SessionOptions]>([
  ['in a spoken conversation', {}],
  ['in a conversation in text', { audio: false }],
])('every message of the agent, %s', (_, options) => {
  let agent: RunningAgent;
  let opened: OpenedPage;

  beforeAll(async () => {
    agent = await startAgent({
      port: 0,
      voice: false,
      recognizer: false,
      firstMessage: '',
      pingEveryMs: 1e6,
    });
    opened = await openPage({ tap: false });
    await startTalk(opened.page, agent.origin, options);
    await opened.page.evaluate(() => {
      const session = window.stage.session!;
      const seen: Omit<Seen, 'state'> = { types: [], problems: [], agent: [] };
      session.on('message', ({ type }: ServerMessage) => void seen.types.push(type));
      session.on('unknownMessage', ({ type }) => void seen.types.push(String(type)));
      session.on('problem', ({ code }) => void seen.problems.push(code));
      session.state.subscribe(() => void seen.agent.push(session.state.get().agent));
      session.registerTool('get_page_title', () => document.title);
      Object.assign(window, { seen });
    });
  });

  afterAll(async () => {
    await opened.close();
    await agent.close();
  });

  /** States hold errors, which do not cross to the test by themselves. */
  const look = (): Promise<Seen> =>
    opened.page.evaluate(() => {
      const { problem, ...state } = window.stage.session!.state.get();
      const { seen } = window as unknown as { seen: Omit<Seen, 'state'> };
      return { ...seen, state: { ...state, problem: problem && { code: problem.code } } } as unknown as Seen;
    });

  const type = (text: string): Promise<void> =>
    opened.page.evaluate((said) => {
      const { seen } = window as unknown as { seen: Seen };
      seen.types.length = seen.problems.length = seen.agent.length = 0;
      window.stage.session!.sendUserMessage(said);
    }, text);

  it.each(Object.entries(effects))('%s arrives, and does what it is for', async (name, effect) => {
    // Sound has no place in a conversation in text, and is heard by nobody.
    const isHeard = name !== 'audio' || options.audio !== false;
    await type(`/show ${name}`);
    if (name !== untold) await expect.poll(async () => (await look()).types).toContain(name);
    if (isHeard) await expect.poll(async () => effect(await look())).toBe(true);
    expect((await look()).state.status.name).toBe('connected');
  });

  it.each([
    ['that is no message', '/send [1,2', 'invalid_message'],
    ['that breaks the contract', '/send {"type":"audio","audio_event":{}}', 'invalid_message'],
  ])('a frame %s is a problem, and nothing more', async (_, text, code) => {
    await type(text);
    await expect.poll(async () => (await look()).problems).toContain(code);
    expect((await look()).state.status.name).toBe('connected');
  });

  it('and its close end in the right reason, with nothing rejected on the way', async () => {
    await type('/close 1000 Goodbye');
    await expect
      .poll(async () => (await look()).state.status)
      .toMatchObject({ name: 'ended', reason: { type: 'agent' } });
    expect(await opened.page.evaluate(() => window.stage.rejected)).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
