import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sileroVoiceDetector } from '../../src/vad/sileroVoiceDetector';

const assetUrl = '/silero';
const speechUrl = new URL('../fixtures/speech/rms-how-do-the-captions-follow-the-voice.wav', import.meta.url);

/** A microphone that hears what it is given. */
class Room {
  readonly context: AudioContext = new AudioContext();
  readonly #end: MediaStreamAudioDestinationNode = new MediaStreamAudioDestinationNode(this.context);

  get stream(): MediaStream {
    return this.#end.stream;
  }

  /** Resolves when it is over. */
  async play(buffer: AudioBuffer): Promise<void> {
    const source = new AudioBufferSourceNode(this.context, { buffer });
    source.connect(this.#end);
    source.start();
    await new Promise((resolve) => source.addEventListener('ended', resolve, { once: true }));
  }

  async speech(): Promise<AudioBuffer> {
    return this.context.decodeAudioData(await (await fetch(speechUrl)).arrayBuffer());
  }

  /**
   * White noise of -30 dBFS until the end, as a room has it under all that is said: after nothing but zeros the legacy model takes
   * the first of it for a voice.
   */
  async hum(): Promise<void> {
    const { sampleRate } = this.context;
    const buffer = new AudioBuffer({ length: sampleRate * 2, sampleRate });
    const samples = buffer.getChannelData(0);
    for (let i = 0; i < samples.length; i++) samples[i] = (Math.random() * 2 - 1) * 0.055;
    const source = new AudioBufferSourceNode(this.context, { buffer, loop: true });
    source.connect(this.#end);
    await this.context.resume();
    source.start();
  }
}

/** The addresses of everything that was fetched, the page's own server left out. */
const foreign = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /^(https?|wss?):/.test(name) && new URL(name).host !== location.host);

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the Silero voice detector', () => {
  let room: Room;
  beforeEach(async () => {
    // A page that was never touched may not make a sound.
    await userEvent.click(document.body);
    room = new Room();
  });
  afterEach(() => room.context.close());

  it.each(['v5', 'legacy'] as const)(
    'hears a sentence begin and end, and no noise, with the model %s from its own server',
    async (model) => {
      const changes: boolean[] = [];
      const abort = new AbortController();
      onTestFinished(() => abort.abort());
      await room.hum();
      await sileroVoiceDetector({ assetUrl, model }).start(
        room.stream,
        (speaking) => changes.push(speaking),
        abort.signal,
      );
      // The first that it hears of the room may be a voice to it.
      await later(1000);
      await expect.poll(() => changes.length % 2).toBe(0);
      changes.length = 0;
      await later(2000);
      expect(changes).toEqual([]);
      const speech = room.play(await room.speech());
      await expect.poll(() => changes[0]).toBe(true);
      await speech;
      await expect.poll(() => changes.at(-1)).toBe(false);
      expect(foreign()).toEqual([]);
    },
    60_000,
  );

  it('tells nothing more once it is aborted, and leaves the stream to its owner', async () => {
    const changes: boolean[] = [];
    const abort = new AbortController();
    await sileroVoiceDetector({ assetUrl: new URL('/silero/', location.href) }).start(
      room.stream,
      (speaking) => {
        changes.push(speaking);
        abort.abort();
      },
      abort.signal,
    );
    await room.play(await room.speech());
    await later(500);
    expect(changes).toEqual([true]);
    expect(room.stream.getTracks().map(({ readyState }) => readyState)).toEqual(['live']);
  });

  it('gives the reason of an abort that came before it listened', async () => {
    const abort = new AbortController();
    const started = sileroVoiceDetector({ assetUrl }).start(room.stream, () => undefined, abort.signal);
    abort.abort(new Error('enough'));
    await expect(started).rejects.toThrow('enough');
  });

  it('says where it looked for files that are not there', async () => {
    const started = sileroVoiceDetector({ assetUrl: '/nowhere' }).start(
      room.stream,
      () => undefined,
      new AbortController().signal,
    );
    await expect(started).rejects.toMatchObject({
      code: 'asset_missing',
      details: { url: `${location.origin}/nowhere/` },
    });
  });
});
