import type { ServerMessage } from '../../core/protocol/ServerMessage';
import type { Exchange } from './Exchange';
import type { ScriptStep } from './ScriptStep';

/** The agent sends some messages, all at once. */
export function sayStep(messages: (exchange: Exchange) => readonly ServerMessage[]): ScriptStep {
  return {
    perform(scene, done) {
      const { agent, exchange } = scene.stage;
      for (const message of messages(exchange)) agent.say(message);
      scene.after(agent.delayMs, done);
    },
  };
}

/** What the agent says it has really said in its latest line. */
export function correctionStep(corrected: string): ScriptStep {
  return sayStep(({ latest }) => [
    {
      type: 'agent_response_correction',
      agent_response_correction_event: {
        original_agent_response: latest?.text ?? '',
        corrected_agent_response: corrected,
        event_id: latest?.eventId ?? 1,
      },
    },
  ]);
}

/** What the agent thinks, ahead of its next line. */
export function reasoningStep(
  text: string,
  parts: readonly string[] = text.match(/\S+\s*/g) ?? [],
): ScriptStep {
  return sayStep(({ upcoming }) => {
    const part = (type: 'start' | 'delta' | 'stop', piece: string): ServerMessage => ({
      type: 'agent_reasoning_response_part',
      reasoning_response_part: { text: piece, type, event_id: `${upcoming}` },
    });
    return [part('start', ''), ...parts.map((piece) => part('delta', piece)), part('stop', '')];
  });
}

/** A component that the agent wants shown. */
export function richContentStep(component: string, props: Record<string, unknown>, id?: string): ScriptStep {
  return sayStep(({ current }) => [
    {
      type: 'rich_content',
      rich_content: { rich_content_id: id ?? `${component}-${current}`, component, props, event_id: current },
    },
  ]);
}
