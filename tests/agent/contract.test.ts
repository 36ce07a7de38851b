import { describe, expect, it } from 'vitest';
import { clientEvents, defaultClientEvents } from '../../src/agent/conversation/clientEvents';
import {
  agentFrameProblems,
  agentMessageTypes,
  clientFrameProblems,
  clientMessageTypes,
  contractClientEvents,
} from './contract';

const base = {
  service_id: 's',
  tool_call_id: 't',
  tool_name: 'n',
  tool_description: null,
  parameters: {},
  timestamp: '2026-11-22T12:00:00Z',
};

const mcp = (call: Record<string, unknown>): string =>
  JSON.stringify({ type: 'mcp_tool_call', mcp_tool_call: { ...base, ...call } });

describe('the validators of the contract', () => {
  it('cover both directions', () => {
    expect(agentMessageTypes).toContain('audio');
    expect(agentMessageTypes).toContain('error');
    expect(clientMessageTypes).toContain('');
    expect(clientMessageTypes).toContain('client_tool_result');
  });

  it('take each state of an MCP tool call, and nothing beside it', () => {
    expect(agentFrameProblems(mcp({ state: 'loading' }))).toEqual([]);
    expect(agentFrameProblems(mcp({ state: 'awaiting_approval', approval_timeout_secs: 30 }))).toEqual([]);
    expect(agentFrameProblems(mcp({ state: 'success', result: [{}] }))).toEqual([]);
    expect(agentFrameProblems(mcp({ state: 'failure', error_message: 'no' }))).toEqual([]);
    expect(agentFrameProblems(mcp({ state: 'loading', result: [] }))).not.toEqual([]);
  });

  it('take null where the contract says nullable, and nowhere else', () => {
    const ping = (ms: unknown): string =>
      JSON.stringify({ type: 'ping', ping_event: { event_id: 1, ping_ms: ms } });
    expect(agentFrameProblems(ping(null))).toEqual([]);
    expect(agentFrameProblems(ping('12'))).not.toEqual([]);
    expect(clientFrameProblems('{"type":"multimodal_message","text":null,"file":null}')).toEqual([]);
    expect(clientFrameProblems('{"type":"contextual_update","text":null}')).not.toEqual([]);
  });

  it('refuse missing fields, wrong base64, unknown types and what is no JSON', () => {
    const audio = (bytes: string): string =>
      JSON.stringify({ type: 'audio', audio_event: { audio_base_64: bytes, event_id: 1 } });
    expect(agentFrameProblems(audio('AAAA'))).toEqual([]);
    expect(agentFrameProblems(audio('A*'))).not.toEqual([]);
    expect(agentFrameProblems('{"type":"interruption"}')).not.toEqual([]);
    expect(agentFrameProblems('{"type":"nonsense"}')).toEqual(['no message of type "nonsense"']);
    expect(clientFrameProblems('{')).toEqual(['not JSON']);
  });

  it("agree with the agent's list of events and with its defaults", () => {
    expect(Object.keys(clientEvents).sort()).toEqual([...contractClientEvents].sort());
    expect(defaultClientEvents).toEqual([
      'audio',
      'agent_response',
      'interruption',
      'user_transcript',
      'tentative_user_transcript',
      'conversation_initiation_metadata',
      'ping',
    ]);
  });
});
