import { ParlandoError } from '../../core/ParlandoError';
import type { WireAlignment } from '../../core/protocol/ServerMessage';
import { samplesFromBytes } from '../../core/protocol/samples';
import type { Speech } from './Speech';

const PCM = 1;

/**
 * Speech that was recorded, for `agent(text, { speech })` and `user(text, { speech })`.
 *
 * @param file A WAV file of 16-bit PCM, mono.
 * @param alignment When its characters sound, in milliseconds from its first sample.
 * @throws ParlandoError `invalid_option` for any other file.
 * @example
 * const speech = speechFromWav(await readFile('hello.wav'), JSON.parse(await readFile('hello.json', 'utf8')));
 */
export function speechFromWav(file: ArrayBuffer | Uint8Array, alignment?: WireAlignment): Speech {
  const bytes = file instanceof Uint8Array ? Uint8Array.from(file) : new Uint8Array(file);
  const view = new DataView(bytes.buffer);
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || name(0) !== 'RIFF' || name(8) !== 'WAVE')
    throw notReadable('It has no WAV header.');
  let sampleRate = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (name(at) === 'fmt ') {
      const [kind, channels, bits] = [0, 2, 14].map((offset) => view.getUint16(body + offset, true));
      if (kind !== PCM || channels !== 1 || bits !== 16) throw notReadable('It is not mono PCM of 16 bits.');
      sampleRate = view.getUint32(body + 4, true);
    } else if (name(at) === 'data' && sampleRate > 0) {
      const samples = samplesFromBytes(bytes.subarray(body, body + size), 'pcm_16000');
      return { samples, sampleRate, ...(alignment && { alignment }) };
    }
    // Chunks begin at even bytes.
    at = body + size + (size % 2);
  }
  throw notReadable('It has no sound in it.');
}

function notReadable(why: string): ParlandoError {
  return new ParlandoError(
    'invalid_option',
    {
      what: 'The recording cannot be read.',
      why,
      remedy: 'Give a WAV file of 16-bit PCM, mono; or samples of your own, as a Speech.',
    },
    { details: { option: 'file' } },
  );
}
