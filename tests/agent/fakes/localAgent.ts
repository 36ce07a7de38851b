import { afterEach, expect, vi } from 'vitest';
import type { AgentOptions } from '../../../src/agent/AgentOptions';
import { type RunningAgent, startAgent } from '../../../src/agent/startAgent';
import type { InitiationMessage } from '../../../src/core/protocol/ClientMessage';
import { TestClient } from '../TestClient';
import { LineBrain } from './LineBrain';

// A machine that is busy with other tests may be slow; what waits here says itself what it waited for.
vi.setConfig({ testTimeout: 30_000 });

const agents: RunningAgent[] = [];
const clients: TestClient[] = [];

// Whatever a test is about: no frame of the agent may break the contract.
afterEach(async () => {
  const everyClient = clients.splice(0);
  for (const client of everyClient) client.socket.terminate();
  for (const agent of agents.splice(0)) await agent.close();
  expect(everyClient.flatMap(({ expected, problems }) => (expected ? [] : problems))).toEqual([]);
});

/** An agent on any free port, without engines unless they are given; stopped after the test. */
export async function agentWith(options: AgentOptions = {}): Promise<RunningAgent> {
  const agent = await startAgent({
    port: 0,
    voice: false,
    recognizer: false,
    brain: new LineBrain(),
    firstMessage: '',
    ...options,
  });
  agents.push(agent);
  return agent;
}

export function urlOf(agent: RunningAgent, query = 'agent_id=test'): string {
  return `${agent.origin}/v1/convai/conversation?${query}`;
}

/** A client of this agent, checked and hung up after the test. */
export function clientOf(
  agent: RunningAgent,
  { query, ...options }: ConstructorParameters<typeof TestClient>[1] & { query?: string } = {},
): TestClient {
  const client = new TestClient(urlOf(agent, query), options);
  clients.push(client);
  return client;
}

/** A client that has begun and has its metadata. */
export async function talkTo(
  agent: RunningAgent,
  initiation: Omit<InitiationMessage, 'type'> = {},
): Promise<TestClient> {
  const client = await clientOf(agent).begin(initiation);
  await client.next('conversation_initiation_metadata');
  return client;
}

/** The initiation of a client that wants these events. */
export function wanting(...events: string[]): Omit<InitiationMessage, 'type'> {
  return { conversation_config_override: { conversation: { client_events: events as never } } };
}
