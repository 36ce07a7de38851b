// Renders the spoken sentences that the tests feed to the microphone: tests/fixtures/speech/sentences.json says which
// voice says what, and each line becomes a WAV beside it.
//   node scripts/renderSpeech.mjs            renders all
//   node scripts/renderSpeech.mjs --check    lets PocketSphinx hear them and counts its errors
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadVoice } from './loadVoice.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'tests/fixtures/speech');
const sentences = JSON.parse(readFileSync(join(folder, 'sentences.json'), 'utf8'));

if (process.argv.includes('--check')) check();
else await render();

async function render() {
  const openFliteVoice = await loadVoice();
  for (const name of new Set(sentences.map(({ voice }) => voice))) {
    const voice = await openFliteVoice({ voice: name });
    for (const { file, text } of sentences.filter((sentence) => sentence.voice === name)) {
      const { samples, sampleRate } = await voice.speak(text);
      writeFileSync(join(folder, file), wavFile(samples, sampleRate));
      console.log(`${file}: ${(samples.length / sampleRate).toFixed(2)} s`);
    }
    await voice.close();
  }
}

function wavFile(samples, sampleRate) {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}

function check() {
  let errors = 0;
  let words = 0;
  for (const { file, text } of sentences) {
    const args = ['-infile', join(folder, file), '-logfn', '/dev/null'];
    const output = execFileSync('pocketsphinx_continuous', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const heard = output.toString().trim().split(/\s+/);
    const wrong = wordErrors(text.split(' '), heard);
    errors += wrong;
    words += text.split(' ').length;
    console.log(`${wrong} wrong  ${file}${wrong > 0 ? `: ${heard.join(' ')}` : ''}`);
  }
  console.log(`${errors} errors in ${words} words: ${((100 * errors) / words).toFixed(1)} % word error rate`);
}

/** Substitutions, insertions and deletions: the edit distance of two lists of words. */
function wordErrors(expected, heard) {
  let row = heard.map((_, j) => j + 1);
  row.unshift(0);
  expected.forEach((word, i) => {
    const next = [i + 1];
    heard.forEach((other, j) => {
      next.push(Math.min(row[j] + (word === other ? 0 : 1), row[j + 1] + 1, next[j] + 1));
    });
    row = next;
  });
  return row.at(-1);
}
