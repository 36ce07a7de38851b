import { expect } from 'vitest';
import type { ParlandoError } from '../../../../src/core/ParlandoError';
import type { ServerMessage } from '../../../../src/core/protocol/ServerMessage';
import type { ConversationState } from '../../../../src/core/state/ConversationState';
import { createTestSession, type TestSession } from '../../../../src/testing';
import { agentFrameProblems, clientFrameProblems } from '../../../agent/contract';
import { expectSound } from '../../state/expectSound';
import { settle } from '../settle';
import { written } from './frames';
import type { Step } from './steps';
import { isBase64, verdictOf } from './verdict';

/** What a frame comes to in a conversation that has begun. */
interface Judgement {
  /** What a session gets that is told only what is right; undefined: nothing. */
  right: string | undefined;
  /** How many problems the frame makes by itself. */
  problems: number;
  unknown?: true;
  /** It is a message that says what was said before, and does nothing. */
  again?: true;
}

/** What has been tried, over many conversations. */
export interface Tally {
  frames: number;
  types: Record<string, Set<'taken' | 'refused'>>;
}

/** One of the two sessions, and all that it tells. */
interface Side {
  test: TestSession;
  messages: ServerMessage[];
  /** Those about frames. */
  problems: ParlandoError[];
  unknown: unknown[];
}

const never = new Promise<never>(() => undefined);

/** Wherever it matters here, the line neither comes again nor dies by itself. */
const patient: object = { reconnect: false, silenceTimeoutMs: 1e8 };

function side(text: boolean): Side {
  const messages: ServerMessage[] = [];
  const problems: ParlandoError[] = [];
  const unknown: unknown[] = [];
  const test = createTestSession({
    ...patient,
    ...(text && { audio: false as const }),
    clientTools: {
      answers: () => ({ well: true }),
      throws: () => {
        throw new Error('no');
      },
      rejects: () => Promise.reject(new Error('not now')),
      waits: () => never,
    },
    onMessage: (message) => messages.push(message),
    onUnknownMessage: (message) => unknown.push(message),
    onProblem: (error) => void (error.code === 'invalid_message' && problems.push(error)),
  });
  return { test, messages, problems, unknown };
}

/**
 * Two real sessions in the same conversation: one gets every frame, the other only what the contract's validator lets
 * through. Whatever the frames are, the two must not differ.
 */
export class TwinTalk {
  readonly #text: boolean;
  readonly #every: Side;
  readonly #right: Side;
  readonly #calls = new Set<unknown>();
  #voided = -1;
  /** How many frames the agent has sent, and what became of how many of each type. */
  readonly count: Tally;

  /** @param text Whether they talk in text alone. */
  constructor(text: boolean, count: Tally) {
    this.#text = text;
    this.count = count;
    this.#every = side(text);
    this.#right = side(text);
  }

  /** @param early What the agent says before its metadata. */
  async begin(early: readonly Step[]): Promise<void> {
    const both = [this.#every.test, this.#right.test];
    for (const { session } of both) void session.startSession();
    await settle();
    for (const step of early) await this.do(step);
    for (const { transport } of both) transport.connection.welcome();
    // Events are counted from here.
    await settle();
    for (const { session } of both) expect(session.state.get().status.name).toBe('connected');
  }

  /** True once the agent has ended it. */
  get over(): boolean {
    return this.#every.test.transport.connection.closed !== undefined;
  }

  async do(step: Step): Promise<void> {
    if (step.do === 'frame') await this.#say(step.frame);
    else {
      for (const { test } of [this.#every, this.#right]) act(test, step);
      await settle(8);
    }
    expectSound(this.#every.test.session.state.get());
  }

  /** The agent hangs up, all is heard to its end, and the two are found to be the same. */
  async end(code: number): Promise<void> {
    for (const { test } of [this.#every, this.#right]) {
      if (!this.over || test === this.#right.test) test.transport.connection.hangUp(code);
      await settle();
      test.clock.advance(1500);
      await settle();
    }
    const [every, right] = [this.#every.test, this.#right.test];
    expect(every.session.state.get().status.name).toBe('ended');
    expect(told(every.session.state.get())).toEqual(told(right.session.state.get()));
    const { sent } = every.transport.connection;
    expect(sent).toEqual(right.transport.connection.sent);
    expect(sent.flatMap((message) => clientFrameProblems(JSON.stringify(message)))).toEqual([]);
    const answers = sent.flatMap((message) =>
      message.type === 'client_tool_result' ? message.tool_call_id : [],
    );
    expect(new Set(answers).size).toBe(answers.length);
    expect(this.#right.problems).toEqual([]);
  }

  async #say(frame: unknown): Promise<void> {
    this.count.frames++;
    const { right, problems, unknown, again } = this.#judge(frame);
    const count = [this.#every, this.#right].map((side) => side.messages.length) as [number, number];
    const { messages, problems: found, unknown: foreign } = this.#every;
    const before = [found.length, foreign.length] as const;
    this.#every.test.transport.connection.sayBinary(frame);
    if (right !== undefined && !again) this.#right.test.transport.connection.say(right);
    await settle(8);
    expect(found.length - before[0], 'problems').toBe(problems);
    expect(foreign.length - before[1], 'messages of unknown type').toBe(unknown ? 1 : 0);
    if (again) expect(messages.splice(count[0])).toHaveLength(1);
    expect(messages.slice(count[0])).toEqual(this.#right.messages.slice(count[1]));
  }

  #judge(frame: unknown): Judgement {
    if (typeof frame !== 'string') return { right: undefined, problems: 1 };
    const judgement = this.#judgeText(frame);
    for (const [what, seen] of Object.entries(this.count.types)) {
      if (frame.includes(`"type":"${what}"`)) seen.add(judgement.right === undefined ? 'refused' : 'taken');
    }
    const accepted = agentFrameProblems(frame).length === 0;
    if (accepted && !isRefusedAllTheSame(frame)) {
      expect(judgement, 'what the contract allows is a message').toMatchObject({ problems: 0 });
      expect(judgement.right).toBeDefined();
    }
    return judgement;
  }

  #judgeText(frame: string): Judgement {
    const verdict = verdictOf(frame);
    if (verdict.kind === 'unknown') return { right: undefined, problems: 0, unknown: true };
    if (verdict.kind === 'refused') return { right: undefined, problems: 1 };
    const { type, body, dropped: problems } = verdict;
    const right = written(body);
    const event = body[events[type] ?? ''] as Record<string, unknown>;
    switch (type) {
      // Formats are agreed once.
      case 'conversation_initiation_metadata':
        return { right: undefined, problems: 1 };
      case 'interruption':
        this.#voided = Math.max(this.#voided, event.event_id as number);
        break;
      case 'audio': {
        // Void sound is nobody's, and so is all sound of a conversation in text.
        const isPlayed = !this.#text && (event.event_id as number) > this.#voided;
        if (isPlayed && !isBase64(event.audio_base_64 as string)) {
          return { right: undefined, problems: problems + 1 };
        }
        break;
      }
      case 'client_tool_call': {
        const again = this.#calls.has(event.tool_call_id);
        this.#calls.add(event.tool_call_id);
        if (again) return { right, problems, again };
      }
    }
    return { right, problems };
  }
}

/** What the contract allows and is refused: a second metadata, and numbers too great to be exact. */
function isRefusedAllTheSame(frame: string): boolean {
  const isExact = (value: unknown): boolean =>
    typeof value === 'object' && value !== null
      ? Object.values(value).every(isExact)
      : typeof value !== 'number' || Number.isSafeInteger(value) || !(Math.abs(value) > 2 ** 52);
  const body = JSON.parse(frame) as { type: string };
  return body.type === 'conversation_initiation_metadata' || !isExact(body);
}

function act({ session, clock }: TestSession, step: Exclude<Step, { do: 'frame' }>): void {
  if (step.do === 'wait') return clock.advance(step.ms);
  if (step.do === 'clear') return session.clearTranscript();
  if (step.do === 'mute') return session.setMuted(step.muted);
  if (session.state.get().status.name !== 'connected') return;
  if (step.do === 'type') session.sendUserMessage(step.text);
  else session.registerUserActivity();
}

/** Where the messages have their content whose effect depends on what came before. */
const events: Record<string, string> = {
  interruption: 'interruption_event',
  audio: 'audio_event',
  client_tool_call: 'client_tool_call',
};

/** The state, without the one field that a frame which is refused does change: the last problem. */
function told({ problem: _, ...state }: ConversationState): Partial<ConversationState> {
  return state;
}
