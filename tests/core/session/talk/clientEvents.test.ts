import { describe, expect, it } from 'vitest';
import { clientEvents } from '../../../../src/core/session/talk/clientEvents';
import type { SessionOptions } from '../../../../src/core/session/SessionOptions';
import { createTestSession, type TestSession } from '../../../../src/testing';
import { agentMessageTypes } from '../../../agent/contract';
import { settle } from '../settle';

const asked = ({ transport }: TestSession): unknown => {
  const [first] = transport.connection.sent as { conversation_config_override?: object }[];
  return first!.conversation_config_override;
};

async function connected(options: SessionOptions = {}): Promise<TestSession> {
  const test = createTestSession(options);
  await test.connect();
  return test;
}

const scores = (): undefined => undefined;
const told = ({ session }: TestSession): unknown => session.state.get().problem?.details;

describe('the events that an agent is asked for', () => {
  it('are those that the state is made of', () => {
    const events = clientEvents(() => false);
    expect(events).toContain('agent_chat_response_part');
    expect(events).toContain('agent_response_correction');
    expect(events).not.toContain('vad_score');
  });

  it('are all when somebody listens to all', () => {
    const all = agentMessageTypes.filter((type) => type !== 'error');
    expect([...clientEvents(() => true)].sort()).toEqual([...all].sort());
  });

  it('follow the callbacks, and the listeners that there are at the start', async () => {
    const test = createTestSession({ onVadScore: scores });
    test.session.on('internalTurnProbability', scores);
    await test.connect();
    expect(asked(test)).toMatchObject({
      conversation: {
        client_events: expect.arrayContaining(['vad_score', 'internal_turn_probability']) as never,
      },
    });
    test.session.on('vadScore', scores);
    expect(told(test)).toBeUndefined();
  });
});

describe('a listener that comes too late', () => {
  it('is told so, once', async () => {
    const problems: unknown[] = [];
    const test = await connected({ onProblem: ({ details }) => problems.push(details) });
    test.session.on('vadScore', scores);
    test.session.on('vadScore', scores);
    test.session.setOptions({ onProblem: ({ details }) => problems.push(details), onVadScore: scores });
    await settle();
    expect(problems).toEqual([{ event: 'vad_score' }]);
  });

  it('is not, where the agent sends it in any case, or no conversation is on', async () => {
    const conversation = { client_events: ['vad_score' as const] };
    const test = await connected({ initiation: { configOverride: { conversation } } });
    test.session.on('vadScore', scores);
    test.session.on('userTranscript', scores);
    expect(told(test)).toBeUndefined();
    await test.session.endSession();
    test.session.on('internalTurnProbability', scores);
    expect(told(test)).toBeUndefined();
  });
});
