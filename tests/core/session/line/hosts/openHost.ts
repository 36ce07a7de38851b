import type { AudioDevice } from '../../../../../src/core/audio/AudioDevice';
import { type Clock, systemClock } from '../../../../../src/core/Clock';
import source from '../../../../../src/core/session/line/line.worker?worker';
import { openWorkerLine } from '../../../../../src/core/session/line/openWorkerLine';
import type { SessionOptions } from '../../../../../src/core/session/SessionOptions';
import { Voice } from '../../../../../src/core/session/voice/Voice';
import { VoiceSession } from '../../../../../src/core/session/VoiceSession';
import { expect } from 'vitest';
import { ChannelAgent, type ChannelConnection } from './ChannelAgent';
import { channelSocket } from './channelSocket';
import { PortedDevice } from './PortedDevice';

/** A real session, over a real line on the thread that is wanted. */
export interface Host<D extends AudioDevice = PortedDevice> {
  session: VoiceSession;
  device: D;
  agent: ChannelAgent;
  /** The socket of number `index`, once it is there. */
  connection(index: number): Promise<ChannelConnection>;
  /** Starts, and resolves with the socket once connected. */
  connect(): Promise<ChannelConnection>;
  /** Resolves once all that the page has told the line until now has been done. */
  told(): Promise<void>;
  close(): Promise<void>;
}

/** A machine that is busy may need long for a Worker: that is not what is tested here. */
const patient: Clock = {
  ...systemClock,
  after: (delayMs, callback) => systemClock.after(delayMs < 100 ? delayMs : 4000, callback),
};
const SOON = { timeout: 20_000, interval: 10 };

/** `expect.poll` with the patience that a busy machine asks for. */
export const soon = <T>(look: () => T): ReturnType<typeof expect.poll<T>> => expect.poll(look, SOON);

export function openHost(thread: 'worker' | 'page', options?: SessionOptions): Host;
export function openHost<D extends AudioDevice>(
  thread: 'worker' | 'page',
  options: SessionOptions,
  device: D,
): Host<D>;
export function openHost(
  thread: 'worker' | 'page',
  options: SessionOptions = {},
  device: AudioDevice = new PortedDevice(systemClock),
): Host<AudioDevice> {
  const agent = new ChannelAgent();
  const workerUrl = URL.createObjectURL(new Blob([channelSocket, source], { type: 'text/javascript' }));
  const openLine = openWorkerLine({ thread: thread === 'page' ? 'main' : 'worker', workerUrl }, patient);
  const session = new VoiceSession(
    { agentId: 'test', origin: agent.origin, silenceTimeoutMs: 0, ...options },
    {
      openLine,
      clock: systemClock,
      voice: new Voice({ device, clock: systemClock, openLine, settings: options.audio || {} }),
    },
  );
  const connection = async (index: number): Promise<ChannelConnection> => {
    await soon(() => agent.connections.length).toBeGreaterThan(index);
    return agent.connections[index]!;
  };
  const marks = (): number =>
    agent.connections
      .flatMap(({ sent }) => sent)
      .filter((message) => 'type' in message && message.type === 'user_activity').length;
  return {
    session,
    device,
    agent,
    connection,
    async connect() {
      const started = session.startSession();
      const opened = await connection(0);
      opened.welcome();
      await started;
      return opened;
    },
    async told() {
      const before = marks();
      session.registerUserActivity();
      await soon(marks).toBe(before + 1);
    },
    async close() {
      await session.endSession();
      session.dispose();
      agent.close();
      URL.revokeObjectURL(workerUrl);
    },
  };
}
