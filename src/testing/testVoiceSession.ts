import type { Clock } from '../core/Clock';
import * as connection from '../core/session/connection/LineKeeper';
import * as prepared from '../core/session/connection/PreparedStart';
import { openPageLine } from '../core/session/line/openPageLine';
import { openTextLine } from '../core/session/line/openTextLine';
import * as notices from '../core/session/notices/notices';
import * as failures from '../core/session/parts/failures';
import type { SessionOptions } from '../core/session/SessionOptions';
import * as talk from '../core/session/talk/talk';
import * as tools from '../core/session/tools/takeToolCall';
import { Voice } from '../core/session/voice/Voice';
import { VoiceSession } from '../core/session/VoiceSession';
import type { Transport } from '../core/transport/Transport';
import type { TestDevice } from './TestDevice';

/** What stands in for the world. */
export interface TestWorld {
  clock: Clock;
  transport: Transport;
  device: TestDevice;
  /** What the session takes for the page: `online` and `pagehide` are told here. */
  page: EventTarget;
}

/** A real session in a world of fakes. */
export function testVoiceSession(
  options: SessionOptions,
  { clock, transport, device, page }: TestWorld,
): VoiceSession {
  return new VoiceSession(
    { agentId: 'test', ...options },
    {
      openLine: openTextLine(transport),
      clock,
      // At hand, so that time moves only when told.
      parts: {
        connection: () => connection,
        talk: () => talk,
        prepared: () => prepared,
        failures: () => failures,
        tools: () => tools,
        notices: () => notices,
      },
      page,
      voice: new Voice({ device, clock, openLine: openPageLine(transport), settings: options.audio || {} }),
    },
  );
}
