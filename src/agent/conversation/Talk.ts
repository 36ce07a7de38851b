import type { Brain, BrainInput, Line } from '../brain/Brain';
import { AgentTurn, type AgentTurnOptions } from './AgentTurn';
import type { ToolCalls } from './ToolCalls';

/** The one tool that the agent runs itself: the talk is over once this answer has been heard. */
const END_CALL = 'end_call';

export interface TalkOptions extends Omit<AgentTurnOptions, 'eventId'> {
  brain: Brain;
  tools: ToolCalls;
}

/** What was said, what is known, and the one turn that the agent has at a time. */
export class Talk {
  readonly #options: TalkOptions;
  readonly #history: Line[] = [];
  readonly #context: Map<unknown, string> = new Map();
  #turn: AgentTurn | undefined;
  #lastRun: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: TalkOptions) {
    this.#options = options;
  }

  get lastLine(): Line | undefined {
    return this.#history.at(-1);
  }

  /** A fact that the user did not say. One with the same id takes the place of the older. */
  learn(text: string, id: unknown = Symbol('of its own')): void {
    this.#context.delete(id);
    this.#context.set(id, text);
  }

  /** Says this, after what is being said. */
  say(text: string): void {
    if (this.#stopped) return;
    if (this.#turn) void this.#lastRun.then(() => this.say(text));
    else this.#run(this.#newTurn(this.#options.ids.next()), once(text));
  }

  /** Answers, and drops what was being said. */
  answer(text: string, eventId: number): void {
    this.interrupt();
    const { brain, tools, wire } = this.#options;
    const turn = this.#newTurn(eventId);
    const input: BrainInput = {
      text,
      history: [...this.#history],
      context: [...this.#context.values()],
      signal: turn.signal,
      callTool: (name, parameters) => {
        if (name !== END_CALL) return tools.call(name, parameters, { eventId, signal: turn.signal });
        turn.afterwards = () => wire.close(1000, 'The agent ended the conversation.');
        return Promise.resolve(tools.ownTool(name, eventId));
      },
    };
    this.#remember('user', text);
    this.#run(turn, piecesOf(brain, input));
  }

  /** Cuts off what is being said. False when nothing was. */
  interrupt(): boolean {
    const turn = this.#turn;
    this.#turn = undefined;
    if (turn) this.#remember('agent', turn.interrupt());
    return turn !== undefined;
  }

  /** There is nobody left to talk to. */
  stop(): void {
    this.#stopped = true;
    this.#turn?.cancel();
    this.#turn = undefined;
  }

  #newTurn(eventId: number): AgentTurn {
    this.#turn = new AgentTurn({ ...this.#options, eventId });
    return this.#turn;
  }

  #run(turn: AgentTurn, pieces: AsyncIterable<string>): void {
    this.#lastRun = turn.run(pieces).then(() => {
      if (this.#turn !== turn) return;
      this.#turn = undefined;
      this.#remember('agent', turn.said);
      turn.afterwards?.();
    });
  }

  #remember(role: Line['role'], text: string): void {
    if (text === '') return;
    this.#history.push({ role, text });
    this.#options.log(`${role === 'user' ? 'User' : 'Agent'}: ${text}`);
  }
}

/** A brain that throws before it gives its first piece fails like one that throws later. */
async function* piecesOf(brain: Brain, input: BrainInput): AsyncGenerator<string, void, undefined> {
  yield* brain.answer(input);
}

async function* once(text: string): AsyncGenerator<string, void, undefined> {
  yield text;
}
