import { describe, expect, it } from 'vitest';
import { examples } from '../../src/agent/show/examples';
import { agentMessageTypes } from './contract';
import { HandClock } from './fakes/HandClock';
import { agentWith, talkTo } from './fakes/localAgent';

const NEWER = 'queue_status';

describe('what is typed to see a message', () => {
  it('has an example of every message of the contract, and of the one that is newer', () => {
    expect(Object.keys(examples).sort()).toEqual([...agentMessageTypes, NEWER].sort());
  });

  it.each(Object.keys(examples))('/show %s sends it, as the contract has it', async (type) => {
    const client = await talkTo(await agentWith());
    client.expected = type === NEWER;
    client.skip();
    client.say(`/show ${type}`);
    const message = await client.next(type as 'ping');
    expect(message.type).toBe(type);
    expect(client.problems).toEqual(type === NEWER ? [`no message of type "${NEWER}"`] : []);
  });

  it('/show all sends them all, though the client asked for none of them', async () => {
    const client = await talkTo(await agentWith());
    client.expected = true;
    client.say('/show all');
    await client.next('error');
    expect([...new Set(client.types)].sort()).toEqual(Object.keys(examples).sort());
  });

  it('/show alone, or with what there is not, lists what there is', async () => {
    const client = await talkTo(await agentWith());
    client.say('/show');
    const { agent_response } = (await client.next('agent_response')).agent_response_event;
    expect(agent_response).toContain('all, conversation_initiation_metadata, audio,');
    client.say('/show toString');
    const again = (await client.next('agent_response')).agent_response_event;
    expect(again.agent_response).toBe(`There is no message of type "toString". ${agent_response}`);
  });

  it('/send sends a frame as it is', async () => {
    const client = await talkTo(await agentWith());
    client.expected = true;
    client.say('/send {"type":"vad_score","vad_score_event":{"vad_score":1}}');
    expect((await client.next('vad_score')).vad_score_event.vad_score).toBe(1);
    client.say('/send half a fra');
    await client.until(() => client.strange.length > 0, 'the frame');
    expect(client.strange).toEqual(['half a fra']);
  });

  it.each([
    ['/close 1011 Enough of it', { code: 1011, reason: 'Enough of it' }],
    ['/close 4000', { code: 4000, reason: '' }],
    ['/close 1006', { code: 1006, reason: '' }],
  ])('%s closes the line', async (text, closed) => {
    const client = await talkTo(await agentWith());
    client.say(text);
    expect(await client.end()).toEqual(closed);
  });

  it.each(['/close', '/close soon', '/close 1005', '/close 999', '/close 5000'])(
    '%s is answered with what can be',
    async (text) => {
      const client = await talkTo(await agentWith());
      client.say(text);
      expect((await client.next('agent_response')).agent_response_event.agent_response).toContain('/close');
      expect(client.closed).toBeUndefined();
    },
  );

  it.each(['/shower', 'show ping', '/help'])('%s is meant for the agent', async (text) => {
    const client = await talkTo(await agentWith());
    client.say(text);
    const { agent_response } = (await client.next('agent_response')).agent_response_event;
    expect(agent_response).toBe(`You said ${text}.`);
  });
});

describe('an MCP call that is shown', () => {
  it.each([
    [true, 'success'],
    [false, 'failure'],
  ])('goes on as the user decides: %s', async (is_approved, state) => {
    const client = await talkTo(await agentWith());
    client.say('/show mcp_tool_call');
    const states = ['loading', 'awaiting_approval'];
    for (const one of states) expect((await client.next('mcp_tool_call')).mcp_tool_call.state).toBe(one);
    const { tool_call_id } = client.all('mcp_tool_call')[0]!.mcp_tool_call;
    for (let i = 0; i < 2; i++) client.send({ type: 'mcp_tool_approval_result', tool_call_id, is_approved });
    expect((await client.next('mcp_tool_call')).mcp_tool_call).toMatchObject({ tool_call_id, state });
    client.say('/show vad_score');
    await client.next('vad_score');
    expect(client.all('mcp_tool_call')).toHaveLength(3);
  });

  it('fails when nobody decides in time', async () => {
    const clock = new HandClock();
    const client = await talkTo(await agentWith({ clock }));
    client.say('/show mcp_tool_call');
    await client.next('mcp_tool_call');
    await client.next('mcp_tool_call');
    clock.move(30_000);
    expect((await client.next('mcp_tool_call')).mcp_tool_call.state).toBe('failure');
  });
});
