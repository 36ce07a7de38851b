// An agent for a conversation that goes the same each time: what it hears is always the same words, what it says are tones.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SAMPLE_RATE = 16_000;
const CHAR_MS = 60;

/**
 * Starts the agent of the package that is installed in an app.
 * @param {string} app the app's folder
 * @param {string} words what is understood of anything that sounds like speech
 */
export async function startScriptedAgent(app, words) {
  const { startAgent } = await import(pathToFileURL(join(app, 'node_modules/parlando/dist/agent.js')).href);
  return startAgent({
    port: 0,
    firstMessage: 'Hello, I am the guide of this page.',
    brain: {
      name: 'echo',
      async *answer({ text }) {
        yield `I understood ${text}.`;
      },
    },
    recognizer: {
      name: 'always the same',
      listen: () => ({ feed: () => {}, finish: async () => words, cancel: () => {} }),
      close: async () => {},
    },
    voice: { name: 'tones', speak: async (text) => speak(text), close: async () => {} },
  });
}

function speak(text) {
  const chars = [...text];
  return {
    samples: tone(chars.length * CHAR_MS),
    sampleRate: SAMPLE_RATE,
    chars,
    startsMs: chars.map((_, i) => i * CHAR_MS),
    durationsMs: chars.map(() => CHAR_MS),
  };
}

function tone(ms) {
  return Int16Array.from({ length: (ms * SAMPLE_RATE) / 1000 }, (_, i) => 8000 * Math.sin(i / 10));
}

/** A WAV for a microphone: a tone between two silences, in milliseconds. As a live microphone's, they are not quite silent. */
export function toneBetweenSilences(beforeMs, toneMs, afterMs) {
  const silence = (ms) => Int16Array.from({ length: (ms * SAMPLE_RATE) / 1000 }, (_, i) => (i % 16) - 8);
  const sound = Buffer.concat(
    [silence(beforeMs), tone(toneMs), silence(afterMs)].map(({ buffer }) => Buffer.from(buffer)),
  );
  const header = Buffer.alloc(44);
  header.write('RIFF');
  header.writeUInt32LE(36 + sound.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  // Linear samples, one channel.
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(2 * SAMPLE_RATE, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(sound.length, 40);
  return Buffer.concat([header, sound]);
}
