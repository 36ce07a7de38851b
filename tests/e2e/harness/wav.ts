import { readFile, writeFile } from 'node:fs/promises';

const HEADER_BYTES = 44;

/** The samples of a mono 16-bit WAV with a plain header. */
export async function readWav(path: string): Promise<{ samples: Int16Array; sampleRate: number }> {
  const file = await readFile(path);
  const samples = new Int16Array((file.length - HEADER_BYTES) >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = file.readInt16LE(HEADER_BYTES + i * 2);
  return { samples, sampleRate: file.readUInt32LE(24) };
}

export async function writeWav(path: string, samples: Int16Array, sampleRate: number): Promise<void> {
  const file = Buffer.alloc(HEADER_BYTES + samples.length * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, i) => file.writeInt16LE(sample, HEADER_BYTES + i * 2));
  await writeFile(path, file);
}

/** Samples and pauses (in milliseconds) one after the other. */
export function joinSamples(parts: readonly (Int16Array | number)[], sampleRate: number): Int16Array {
  const pieces = parts.map((part) =>
    typeof part === 'number' ? new Int16Array(Math.round((part * sampleRate) / 1000)) : part,
  );
  const joined = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
