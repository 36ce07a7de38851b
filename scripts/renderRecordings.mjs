// Renders what the agent says in the stories that sound: .storybook/recordings, a file for each line, with the sound in
// mu-law (a byte a sample, at 16 kHz) and the times of its characters.
//   node scripts/renderRecordings.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadVoice } from './loadVoice.mjs';

const LINES = {
  welcome: 'Hello, and welcome. I am the voice of this page.',
  answer: 'Every letter lights up at the moment you hear it.',
};

const openFliteVoice = await loadVoice();
const voice = await openFliteVoice({ voice: 'slt' });
for (const [name, text] of Object.entries(LINES)) {
  const { samples, sampleRate, startsMs, durationsMs, chars } = await voice.speak(text);
  const recording = {
    text,
    sampleRate,
    chars,
    startsMs: startsMs.map(Math.round),
    durationsMs: durationsMs.map(Math.round),
    mulaw: Buffer.from(Array.from(samples, mulaw)).toString('base64'),
  };
  const file = fileURLToPath(new URL(`../.storybook/recordings/${name}.json`, import.meta.url));
  writeFileSync(file, `${JSON.stringify(recording)}\n`);
  console.log(`${name}: ${(samples.length / sampleRate).toFixed(2)} s`);
}
await voice.close();

/** ITU-T G.711: one 16-bit sample as a mu-law code. */
function mulaw(sample) {
  const magnitude = Math.min(Math.abs(sample), 32635) + 0x84;
  const exponent = 24 - Math.clz32(magnitude);
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | ((magnitude >> (exponent + 3)) & 15)) & 0xff;
}
