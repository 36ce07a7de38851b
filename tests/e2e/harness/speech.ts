import { fileURLToPath } from 'node:url';
import { readWav } from './wav';

const folder = new URL('../../fixtures/speech/', import.meta.url);

/** A recorded sentence, by the name of its file without the ending. 16 kHz. */
export async function recorded(name: string): Promise<Int16Array> {
  return (await readWav(fileURLToPath(new URL(`${name}.wav`, folder)))).samples;
}
