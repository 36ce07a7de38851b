import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../../src/core/protocol/ServerMessage';
import { reduceNotice } from '../../../src/core/state/reduceNotice';
import { serverMessages } from '../protocol/serverMessages';
import { after, calling, cut, from, heardYou, interrupts, part, responds, turnOver } from './says';
import type { AnyEvent } from './reduceAll';

const says = (message: ServerMessage): AnyEvent => ({ type: 'message', message, at: 1000 });

const thinks = (text: string, event_id: string, type: 'start' | 'delta' = 'delta'): AnyEvent =>
  says({ type: 'agent_reasoning_response_part', reasoning_response_part: { text, type, event_id } });
const shows = (rich_content_id: string, event_id: number): AnyEvent =>
  says({ type: 'rich_content', rich_content: { rich_content_id, component: 'card', props: {}, event_id } });
const encloses = (url: string, event_id: number, agent_response = ''): AnyEvent =>
  says({
    type: 'agent_response',
    agent_response_event: { agent_response, event_id, attachments: [{ url, name: 'a', mime_type: null }] },
  });

const tool = { tool_name: 'lookup', tool_call_id: 'c', tool_type: 'webhook', event_id: 2 };
const requests = (tool_type = 'webhook'): AnyEvent =>
  says({ type: 'agent_tool_request', agent_tool_request: { ...tool, tool_type } });
const answers = (is_error = false): AnyEvent =>
  says({ type: 'agent_tool_response', agent_tool_response: { ...tool, is_error, is_called: true } });

describe('reasoning', () => {
  it('is that of the turn it leads to, whatever its id is', () => {
    for (const id of ['2', 'r-2', '']) {
      const state = after(
        heardYou('Time?', 2),
        thinks('', id, 'start'),
        thinks('A ', id),
        thinks('clock?', id),
        part('start', '', 2),
        part('delta', 'Ten', 2),
      );
      expect(state.liveTurn).toMatchObject({ reasoning: 'A clock?', text: 'Ten', eventId: 2 });
      expect(from(state, responds('Ten', 2), turnOver).turns.at(-1)).toMatchObject({ reasoning: 'A clock?' });
    }
  });

  it('finds its turn when it comes late', () => {
    const state = after(responds('One', 1), turnOver, responds('Two', 2), turnOver, thinks('Hm', '1'));
    expect(state.turns.map(({ reasoning }) => reasoning)).toEqual(['Hm', undefined]);
  });

  it('begins the next turn where the last is said to the end', () => {
    const state = after(responds('One', 1), thinks('Hm', 'r-2', 'start'), responds('Two', 2));
    expect([...state.turns, state.liveTurn]).toMatchObject([
      { text: 'One' },
      { text: 'Two', reasoning: 'Hm' },
    ]);
    expect(state.turns[0]!.reasoning).toBeUndefined();
  });

  it('of a turn that was interrupted before it began is nobody’s, and alone leaves no trace', () => {
    expect(after(interrupts(4), thinks('Hm', '3')).liveTurn).toBeUndefined();
    expect(after(thinks('Hm', '3'), turnOver).turns).toEqual([]);
  });
});

describe('rich content', () => {
  it('is a part of its turn, in order, also of one that is closed', () => {
    const state = after(responds('Look', 1), shows('a', 1), turnOver, shows('b', 1));
    expect(state.turns).toMatchObject([{ richContent: [{ id: 'a', component: 'card' }, { id: 'b' }] }]);
  });

  it('may be all that a turn says', () => {
    expect(after(heardYou('Show me', 1), shows('a', 1), turnOver).turns).toMatchObject([
      { role: 'user' },
      { role: 'agent', text: '', richContent: [{ id: 'a' }] },
    ]);
  });

  it('goes with what the agent last said, and not with what it said before the user', () => {
    const said = after(responds('Look', 1));
    expect(from(said, shows('a', 7)).liveTurn).toMatchObject({ text: 'Look', richContent: [{ id: 'a' }] });
    const state = from(said, heardYou('And?', 6), shows('a', 7));
    expect(state.liveTurn).toMatchObject({ text: '', richContent: [{ id: 'a' }] });
  });

  it('of what was cut stays with what was heard', () => {
    const state = after(
      responds('Look here', 1),
      interrupts(1),
      cut('turn-1', 'Look', ' here'),
      shows('a', 1),
    );
    expect(state.turns).toMatchObject([{ text: 'Look', richContent: [{ id: 'a' }] }]);
  });
});

describe('attachments', () => {
  it('are the response’s', () => {
    const state = after(encloses('https://a.test', 1, 'Here'), turnOver);
    expect(state.turns).toMatchObject([
      { text: 'Here', attachments: [{ url: 'https://a.test', name: 'a' }] },
    ]);
  });

  it('may be all of it', () => {
    expect(after(encloses('https://a.test', 1), turnOver).turns).toMatchObject([
      { attachments: [{ name: 'a' }] },
    ]);
  });
});

describe('a tool of the agent’s own', () => {
  it('is a call of the turn that it is for', () => {
    const state = after(heardYou('Time?', 2), requests(), answers(), responds('Ten', 2));
    expect(state.toolCalls).toEqual([
      {
        toolCallId: 'c',
        name: 'lookup',
        kind: 'agent',
        parameters: {},
        status: 'done',
        eventId: 2,
        order: 1,
        turnId: state.liveTurn!.id,
      },
    ]);
  });

  it('fails, or was done before it was told', () => {
    expect(after(requests(), answers(true)).toolCalls).toMatchObject([{ status: 'failed' }]);
    expect(after(answers()).toolCalls).toMatchObject([{ status: 'done' }]);
  });

  it('shows what it gave', () => {
    const full = serverMessages.agent_tool_response_full_payload as ServerMessage;
    expect(after(says(full)).toolCalls).toMatchObject([{ status: 'done', result: '{}' }]);
  });

  it('is not one that runs here: that is told by a call', () => {
    expect(after(requests('client')).toolCalls).toEqual([]);
    const here = calling(after(), { toolCallId: 'c', name: 'lookup', parameters: {}, status: 'running' });
    expect(from(here, requests(), answers())).toEqual(here);
  });
});

describe('what the agent tells of itself', () => {
  it('is in the state', () => {
    const messages = [
      serverMessages.mcp_connection_status,
      serverMessages.context_usage,
      serverMessages.external_agent_connected,
      serverMessages.agent_typing,
      serverMessages.queue_status,
    ];
    const state = after(...messages.map(says));
    expect(state).toMatchObject({
      mcpServers: [{ id: 'files', kind: 'mcp_server', connected: true, toolCount: 2 }],
      contextUsage: { model: 'm', tokens: 900, limitTokens: 8000 },
      externalAgent: true,
      agentTyping: { until: 3000 },
      queue: { position: 3, queue: { name: 'support' } },
    });
    const { agentTyping, externalAgent } = from(state, says({ type: 'external_agent_disconnected' }));
    expect([agentTyping, externalAgent]).toEqual([undefined, false]);
    expect(from(state, responds('Hello', 9)).agentTyping).toBeUndefined();
  });

  it('changes nothing where it says nothing', () => {
    const state = after();
    for (const type of ['vad_score', 'internal_turn_probability', 'guardrail_triggered', 'ping'] as const) {
      expect(reduceNotice(state, serverMessages[type], 0)).toBe(state);
    }
  });
});
