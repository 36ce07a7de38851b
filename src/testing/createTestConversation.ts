import { type Clock, systemClock } from '../core/Clock';
import type { ClientMessage } from '../core/protocol/ClientMessage';
import type { SessionOptions } from '../core/session/SessionOptions';
import type { VoiceSession } from '../core/session/VoiceSession';
import { AudibleDevice } from './AudibleDevice';
import { FakeAudioDevice } from './FakeAudioDevice';
import type { TestDevice } from './TestDevice';
import type { FakeSpeakerOptions } from './FakeSpeaker';
import { ManualClock } from './ManualClock';
import { Exchange } from './talk/Exchange';
import type { Script } from './talk/Script';
import { type AgentManners, ScriptedAgent } from './talk/ScriptedAgent';
import { ScriptPlayer } from './talk/ScriptPlayer';
import { type Act, passTime } from './passTime';
import { settle } from './settle';
import { type TestWorld, testVoiceSession } from './testVoiceSession';
import type { ScriptedTransport } from './ScriptedTransport';

/** The options of a session, and how its world is. */
export interface TestConversationOptions extends SessionOptions, AgentManners {
  /** What is said as soon as it is connected, each time that it is started. */
  script?: Script;
  /** How the fake speaker is. */
  speaker?: FakeSpeakerOptions;
  /** Time goes by itself, as on the clock of the machine. Default false: it moves when told. */
  realTime?: boolean;
  /** In real time: what the agent says is heard, from the speaker of the machine. Start it in a click. Default false. */
  audible?: boolean;
  /** Each step of time happens in this: for React `act`. */
  act?: Act;
}

/** A real session with a scripted agent at the other end. */
export interface TestConversation<
  C extends Clock = ManualClock,
  D extends TestDevice = FakeAudioDevice,
> extends TestWorld {
  session: VoiceSession;
  clock: C;
  device: D;
  transport: ScriptedTransport;
  /** The agent: `agent.say(message)` says something at once. */
  agent: ScriptedAgent;
  /** Starts it, if nobody has, and resolves once the agent has answered. Rejects as the start does. */
  connect(): Promise<void>;
  /** Adds a script to what is to be said. Nothing happens before time moves. */
  begin(script: Script): void;
  /** Time goes by, in milliseconds, and everything that waits for promises alone goes on. */
  advance(ms: number): Promise<void>;
  /** Connects if that is needed, and lets time go by until all that was begun, and `script`, is over. */
  play(script?: Script): Promise<void>;
  /** What the session has sent, on all lines, oldest first; of one type, if it is given. */
  sent(): readonly ClientMessage[];
  sent<T extends ClientMessage['type']>(type: T): readonly Extract<ClientMessage, { type: T }>[];
}

/** The longest talk that is played, in milliseconds: six hours. */
const LONGEST_MS = 21_600_000;
const STEP_MS = 20;

/**
 * A real session, with real samples, over a scripted agent and a fake microphone and speaker, on a clock that moves when told.
 *
 * @example
 * const talk = createTestConversation();
 * await talk.play(script().agent('Hello there').interruptedAfter('Hello').user('Wait'));
 * talk.session.state.get().turns.map(({ text }) => text); // ['Hello', 'Wait']
 */
export function createTestConversation(
  options?: TestConversationOptions & { realTime?: false; audible?: false },
): TestConversation;
export function createTestConversation(
  options: TestConversationOptions & { realTime: true; audible?: false },
): TestConversation<Clock>;
export function createTestConversation(
  options: TestConversationOptions & { realTime: true },
): TestConversation<Clock, TestDevice>;
export function createTestConversation(
  options: TestConversationOptions = {},
): TestConversation<Clock, TestDevice> {
  const { script, speaker, realTime, audible, act = justDo, ...others } = options;
  const { welcomeMs, format, pingEveryMs, ...settings } = others;
  const clock = realTime ? systemClock : new ManualClock();
  const agent = new ScriptedAgent(clock, { welcomeMs, format, pingEveryMs });
  const { transport } = agent;
  const device = realTime && audible ? new AudibleDevice(clock) : new FakeAudioDevice(clock, speaker);
  const page = new EventTarget();
  const session = testVoiceSession(settings, { clock, transport, device, page });
  const player = new ScriptPlayer({ session, clock, agent, device, exchange: new Exchange() });
  if (script) player.alwaysBegin(script);

  const advance = (ms: number): Promise<void> => passTime(clock, ms, act);
  const passUntil = async (isOver: () => boolean): Promise<void> => {
    const latest = clock.now() + LONGEST_MS;
    while (!isOver()) {
      if (clock.now() > latest) throw new Error(ENDLESS);
      await advance(STEP_MS);
    }
  };
  const connect = async (): Promise<void> => {
    let settled = false;
    let started: Promise<unknown> = Promise.resolve();
    await act(async () => {
      started = session.startSession();
      started.then(
        () => (settled = true),
        () => (settled = true),
      );
      await settle();
    });
    await passUntil(() => settled);
    await started;
  };
  return {
    session,
    clock,
    transport,
    agent,
    device,
    page,
    connect,
    advance,
    begin: (more) => player.begin(more),
    async play(more) {
      if (more) player.begin(more);
      const { name } = session.state.get().status;
      if (name === 'idle' || name === 'ended') await connect();
      await passUntil(() => player.isIdle);
    },
    sent: <T extends ClientMessage['type']>(type?: T) => {
      const all = transport.connections.flatMap(({ sent }) => sent);
      return (type ? all.filter((message) => message.type === type) : all) as Extract<
        ClientMessage,
        { type: T }
      >[];
    },
  };
}

const justDo: Act = (step) => step();

const ENDLESS = [
  'The script is not over after six hours.',
  'Something in it never happens: a tool that never answers, say.',
  'Look at the last step, or use advance(ms) in place of play().',
].join(' ');
