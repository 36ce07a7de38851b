import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../fixtures/speech/', import.meta.url);

/** The samples of one of the spoken sentences, at 16 kHz. */
export function readWav(file: string): Int16Array {
  const bytes = readFileSync(fileURLToPath(new URL(file, folder)));
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset + 44, bytes.byteOffset + bytes.length));
}
