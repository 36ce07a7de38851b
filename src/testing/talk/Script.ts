import { ParlandoError } from '../../core/ParlandoError';
import type {
  ErrorMessage as WireError,
  McpToolCallMessage,
  ServerMessage,
} from '../../core/protocol/ServerMessage';
import { type AgentLine, agentStep } from './agentStep';
import { closeStep, delayStep, malformedStep, pauseStep, silenceStep, typedStep } from './lineSteps';
import { correctionStep, reasoningStep, richContentStep, sayStep } from './noticeSteps';
import type { ScriptStep } from './ScriptStep';
import { type AgentTool, agentToolStep, clientToolStep } from './toolSteps';
import { understandAs, type UserLine, userStep } from './userStep';

/**
 * A talk, step by step; each begins when the one before is over. A script never changes: every call gives a longer one, so
 * that one script may be the beginning of several.
 */
export class Script {
  readonly steps: readonly ScriptStep[];

  constructor(steps: readonly ScriptStep[] = []) {
    this.steps = steps;
  }

  /** The agent says `text`, in text and in sound, until it has been heard. */
  agent(text: string, line: AgentLine = {}): Script {
    return this.#with(agentStep(text, line));
  }

  /**
   * The agent's line just before is cut as soon as these words of it have been heard.
   *
   * @throws ParlandoError `invalid_option` where there is no such line, or it has no such words.
   */
  interruptedAfter(heard: string): Script {
    const last = this.steps.at(-1);
    if (!last?.cutAfter) throw nothingToCut();
    return new Script([...this.steps.slice(0, -1), last.cutAfter(heard)]);
  }

  /** The agent tells what it has really said in its latest line. */
  correctedTo(text: string): Script {
    return this.#with(correctionStep(text));
  }

  /** The user says `text`, into the microphone where it is open, and the agent understands it. */
  user(text: string, line: UserLine = {}): Script {
    return this.#with(userStep(text, line));
  }

  /** The agent takes what the user is saying for this; the next `user` or `tentative` says better. */
  tentative(text: string): Script {
    return this.#with({
      perform(scene, done) {
        understandAs(scene, text);
        scene.after(0, done);
      },
    });
  }

  /** The user types `text`, by way of the session. */
  types(text: string): Script {
    return this.#with(typedStep(text));
  }

  /**
   * The agent calls a client tool of yours, and waits for its answer.
   *
   * @param toolCallId Default: made of the name.
   */
  callsTool(name: string, parameters: Record<string, unknown> = {}, toolCallId?: string): Script {
    return this.#with(clientToolStep(name, parameters, toolCallId));
  }

  /** The agent uses a tool of its own. */
  usesTool(name: string, tool: AgentTool = {}): Script {
    return this.#with(agentToolStep(name, tool));
  }

  /** A call of an MCP tool gets this far. */
  mcpTool(call: McpToolCallMessage['mcp_tool_call']): Script {
    return this.message({ type: 'mcp_tool_call', mcp_tool_call: call });
  }

  /**
   * The agent thinks aloud, ahead of its next line.
   *
   * @param parts How it comes. Default: word by word.
   */
  reasoning(text: string, parts?: readonly string[]): Script {
    return this.#with(reasoningStep(text, parts));
  }

  /** The agent wants a component shown, with its latest line. */
  richContent(component: string, props: Record<string, unknown> = {}, id?: string): Script {
    return this.#with(richContentStep(component, props, id));
  }

  /** The agent says that something is wrong, by a code of the protocol. A `close` often follows. */
  problem(code: number, error: Omit<WireError['error_event'], 'code'> = {}): Script {
    return this.message({ type: 'error', error_event: { code, ...error } });
  }

  /** Any other message of the agent's, as it is. */
  message(message: ServerMessage): Script {
    return this.#with(sayStep(() => [message]));
  }

  /** Nothing happens for so many milliseconds. */
  pause(ms: number): Script {
    return this.#with(pauseStep(ms));
  }

  /** Everything of another script. */
  followedBy(other: Script): Script {
    return new Script([...this.steps, ...other.steps]);
  }

  /** A fault: the line closes with a WebSocket close code. Default 1006: it breaks. What follows is said on the next line. */
  close(code = 1006, reason = ''): Script {
    return this.#with(closeStep(code, reason));
  }

  /** A fault: a frame that is no use. Default: JSON that breaks off. */
  malformed(frame: string | ArrayBuffer = '{"type":"audio","audio_ev'): Script {
    return this.#with(malformedStep(frame));
  }

  /** A fault: from here on all that the agent says arrives so many milliseconds later; 0 mends it. */
  delay(ms: number): Script {
    return this.#with(delayStep(ms));
  }

  /** A fault: for so many milliseconds nothing that the agent says arrives, pings included. */
  silence(ms: number): Script {
    return this.#with(silenceStep(ms));
  }

  #with(step: ScriptStep): Script {
    return new Script([...this.steps, step]);
  }
}

function nothingToCut(): ParlandoError {
  return new ParlandoError(
    'invalid_option',
    {
      what: 'interruptedAfter() follows no line of the agent.',
      why: 'There is nothing that could be cut.',
      remedy: 'Call it right after agent(text).',
    },
    { details: { option: 'interruptedAfter' } },
  );
}
