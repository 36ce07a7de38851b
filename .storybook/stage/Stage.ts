import type { SessionOptions } from '../../src/core/session/SessionOptions';
import type { VoiceSession } from '../../src/core/session/VoiceSession';
import type { ServerMessage } from '../../src/core/protocol/ServerMessage';
import { agentSays, ManualClock, ScriptedTransport, type SpokenLine } from '../../src/testing';
import { testVoiceSession } from '../../src/testing/testVoiceSession';
import { HeldAudioDevice } from './HeldAudioDevice';

/** So long a stage waits for sound to begin, in milliseconds of its clock. */
const PATIENCE_MS = 2000;

/**
 * A real session whose agent, microphone, speaker and clock are in a story's hands: it stands still until it is moved, so
 * that what is seen at a moment of its clock is always the same.
 */
export class Stage {
  readonly clock: ManualClock = new ManualClock();
  readonly transport: ScriptedTransport = new ScriptedTransport();
  readonly device: HeldAudioDevice = new HeldAudioDevice(this.clock);
  readonly session: VoiceSession;
  /** Settles when the conversation has come to where the story begins. */
  ready: Promise<unknown> = Promise.resolve();
  #began = 0;

  constructor(options: SessionOptions = {}) {
    const { clock, device, transport } = this;
    const page = new EventTarget();
    this.session = testVoiceSession(
      { agentId: 'story', silenceTimeoutMs: 0, ...options },
      { clock, transport, device, page },
    );
  }

  /** Starts it, and answers as the agent would. */
  async connect(): Promise<void> {
    const connected = this.session.startSession();
    while (this.transport.connections.length === 0) await task();
    await task();
    this.transport.connection.welcome();
    await connected;
  }

  /** The agent sends this. */
  tell(...messages: readonly ServerMessage[]): void {
    for (const message of messages) this.transport.connection.say(message);
  }

  /** The agent says a line, a tone for each of its characters. The clock moves to the beginning of its sound. */
  async say(text: string, line: SpokenLine = {}): Promise<void> {
    await this.hear(agentSays(text, line));
  }

  /** The agent sends these, among them sound. The clock moves to where it begins to be heard. */
  async hear(messages: readonly ServerMessage[]): Promise<void> {
    const { clock, device } = this;
    this.tell(...messages);
    const start = device.speaker!.audibleFrame(clock.now());
    const end = clock.now() + PATIENCE_MS;
    // What a chunk brings may come by a task.
    await task();
    while (device.speaker!.audibleFrame(clock.now()) <= start && clock.now() < end) clock.advance(1);
    this.#began = clock.now() - 1;
    await painted();
  }

  /** What the user said, as the agent has understood it. */
  userSays(text: string, eventId = 1): void {
    this.tell({
      type: 'user_transcript',
      user_transcription_event: { user_transcript: text, event_id: eventId },
    });
  }

  /** The agent says that it was interrupted. */
  async interrupt(eventId = 1): Promise<void> {
    this.tell({ type: 'interruption', interruption_event: { event_id: eventId } });
    await task();
    await painted();
  }

  /** Moves the clock to `ms` after the sound of the line that was said last began, and waits until the page shows it. */
  async at(ms: number): Promise<void> {
    this.clock.advance(Math.max(0, this.#began + ms - this.clock.now()));
    await task();
    await painted();
  }

  /** Ends it for good. */
  dispose(): void {
    this.session.dispose();
  }
}

/** What waits for promises and ports goes on. */
function task(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Two frames: one to draw, and one to know that it was drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
