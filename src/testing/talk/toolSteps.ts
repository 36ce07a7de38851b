import type { ScriptStep } from './ScriptStep';

/** How often it is looked for the answer, in milliseconds. */
const LOOK_MS = 10;

/** The agent calls a client tool, and waits for what the app answers. */
export function clientToolStep(name: string, parameters: Record<string, unknown>, id?: string): ScriptStep {
  return {
    perform(scene, done) {
      const { agent, exchange } = scene.stage;
      const { connection } = agent.transport;
      const calls = connection.sent.filter(({ type }) => type === 'client_tool_result').length;
      const tool_call_id = id ?? `${name}-${exchange.current}-${calls + 1}`;
      agent.say({
        type: 'client_tool_call',
        client_tool_call: { tool_name: name, tool_call_id, parameters, event_id: exchange.current },
      });
      const look = (): void => {
        const answered = connection.sent.some(
          (message) => message.type === 'client_tool_result' && message.tool_call_id === tool_call_id,
        );
        if (answered) done();
        else scene.after(LOOK_MS, look);
      };
      look();
    },
  };
}

/** What a tool of the agent's own does. */
export interface AgentTool {
  /** How long it takes, in milliseconds. Default 500. */
  ms?: number;
  /** Default `server`. */
  type?: string;
  /** Default false. */
  fails?: boolean;
}

/** The agent uses a tool of its own. */
export function agentToolStep(
  name: string,
  { ms = 500, type = 'server', fails = false }: AgentTool,
): ScriptStep {
  return {
    perform(scene, done) {
      const { agent, exchange } = scene.stage;
      const tool = { tool_name: name, tool_call_id: `${name}-${exchange.upcoming}`, tool_type: type };
      const event_id = exchange.current;
      agent.say({ type: 'agent_tool_request', agent_tool_request: { ...tool, event_id } });
      scene.after(ms, () => {
        agent.say({
          type: 'agent_tool_response',
          agent_tool_response: { ...tool, event_id, is_error: fails, is_called: true },
        });
        done();
      });
    },
  };
}
