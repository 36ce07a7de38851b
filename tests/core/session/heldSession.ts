import * as failures from '../../../src/core/session/parts/failures';
import * as notices from '../../../src/core/session/notices/notices';
import * as tools from '../../../src/core/session/tools/takeToolCall';
import * as connection from '../../../src/core/session/connection/LineKeeper';
import * as talk from '../../../src/core/session/talk/talk';
import { openPageLine } from '../../../src/core/session/line/openPageLine';
import { openTextLine } from '../../../src/core/session/line/openTextLine';
import type { OpenLine } from '../../../src/core/session/line/LineHost';
import { VoiceSession } from '../../../src/core/session/VoiceSession';
import type { SessionOptions } from '../../../src/core/session/SessionOptions';
import { Voice } from '../../../src/core/session/voice/Voice';
import { ManualClock, ScriptedTransport } from '../../../src/testing';
import { HeldDevice } from './HeldDevice';
import { settle } from './settle';

/** A session each of whose steps the test allows: prompt, socket, answer, flush. */
export interface HeldSession {
  session: VoiceSession;
  clock: ManualClock;
  transport: ScriptedTransport;
  device: HeldDevice;
  /** What the line tells is told by the function that this returns, as that of a Worker comes late. */
  holdEvents(): () => void;
  /** Goes through all of the start. */
  connect(): Promise<void>;
}

export function heldSession(options: SessionOptions = {}): HeldSession {
  const clock = new ManualClock();
  const transport = new ScriptedTransport({ autoOpen: false });
  const device = new HeldDevice(clock);
  let held: (() => void)[] | undefined;
  const openLine: OpenLine = (emit) =>
    openPageLine(transport)((event) => {
      if (held) held.push(() => emit(event));
      else emit(event);
    });
  const session = new VoiceSession(
    { agentId: 'test', silenceTimeoutMs: 0, ...options },
    {
      openLine: openTextLine(transport),
      clock,
      parts: {
        connection: () => connection,
        talk: () => talk,
        failures: () => failures,
        tools: () => tools,
        notices: () => notices,
      },
      voice: new Voice({ device, clock, openLine, settings: options.audio || {} }),
    },
  );
  return {
    session,
    clock,
    transport,
    device,
    holdEvents() {
      const events: (() => void)[] = (held = []);
      return () => {
        held = undefined;
        for (const tell of events) tell();
      };
    },
    async connect() {
      const connected = session.startSession();
      await settle();
      device.answer();
      await settle();
      transport.connection.open();
      transport.connection.welcome();
      await connected;
    },
  };
}
