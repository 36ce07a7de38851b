import { WebAudioDevice } from '../../src/core/audio/WebAudioDevice';
import { systemClock } from '../../src/core/Clock';
import { openPageLine } from '../../src/core/session/line/openPageLine';
import { openTextLine } from '../../src/core/session/line/openTextLine';
import { VoiceSession } from '../../src/core/session/VoiceSession';
import { Voice } from '../../src/core/session/voice/Voice';
import { ScriptedTransport } from '../../src/testing';
import type { Recording } from './Recording';
import { CHUNK_MS, recordedMessages } from './recordedMessages';

/** An agent sends its sound faster than it is played. */
const PACE = 0.6;

/** A real session in real time, heard through Web Audio, whose agent says recorded lines. The microphone stays off. */
export class SoundStage {
  readonly session: VoiceSession;
  readonly #transport: ScriptedTransport = new ScriptedTransport();
  readonly #recordings: readonly Recording[];

  constructor(recordings: readonly Recording[]) {
    this.#recordings = recordings;
    this.session = new VoiceSession(
      { agentId: 'story', microphone: false, silenceTimeoutMs: 0 },
      {
        openLine: openTextLine(this.#transport),
        clock: systemClock,
        voice: new Voice({
          device: new WebAudioDevice(systemClock),
          clock: systemClock,
          openLine: openPageLine(this.#transport),
        }),
      },
    );
  }

  /** In the user's gesture: says the lines, one after another, and ends. */
  async play(): Promise<void> {
    const { session } = this;
    const before = this.#transport.connections.length;
    const connected = session.startSession();
    while (this.#transport.connections.length === before) await sleep(10);
    const { connection } = this.#transport;
    await sleep(10);
    connection.welcome();
    await connected;
    for (const [index, recording] of this.#recordings.entries()) {
      for (const message of recordedMessages(recording, index + 1)) {
        connection.say(message);
        if (message.type === 'audio') await sleep(CHUNK_MS * PACE);
      }
      while (connection.closed === undefined && session.state.get().liveTurn) await sleep(50);
    }
    if (connection.closed === undefined) await session.endSession();
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
