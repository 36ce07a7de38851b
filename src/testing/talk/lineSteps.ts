import type { ScriptStep } from './ScriptStep';

/** Nothing happens for a while. */
export function pauseStep(ms: number): ScriptStep {
  return { perform: (scene, done) => scene.after(ms, done) };
}

/** The user types. */
export function typedStep(text: string): ScriptStep {
  return {
    perform(scene, done) {
      scene.stage.exchange.asked();
      scene.stage.session.sendUserMessage(text);
      scene.after(0, done);
    },
  };
}

/** The line closes. */
export function closeStep(code: number, reason: string): ScriptStep {
  return {
    perform(scene, done) {
      scene.stage.agent.transport.connection.hangUp(code, reason);
      scene.after(0, done);
    },
  };
}

/** A frame that is no use. */
export function malformedStep(frame: string | ArrayBuffer): ScriptStep {
  return {
    perform(scene, done) {
      scene.stage.agent.say(frame);
      scene.after(0, done);
    },
  };
}

/** What the agent says arrives later. */
export function delayStep(ms: number): ScriptStep {
  return {
    perform(scene, done) {
      scene.stage.agent.delayMs = ms;
      scene.after(0, done);
    },
  };
}

/** What the agent says does not arrive, for a while. */
export function silenceStep(ms: number): ScriptStep {
  return {
    perform(scene, done) {
      const { agent, clock } = scene.stage;
      agent.silent = true;
      // Also where the conversation ends meanwhile.
      clock.after(ms, () => (agent.silent = false));
      scene.after(ms, done);
    },
  };
}
