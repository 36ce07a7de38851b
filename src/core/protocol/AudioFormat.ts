/** The sample formats of the protocol: 16-bit little-endian mono PCM at a rate in Hz, or mu-law at 8 kHz. */
export type AudioFormat =
  'pcm_8000' | 'pcm_16000' | 'pcm_22050' | 'pcm_24000' | 'pcm_44100' | 'pcm_48000' | 'ulaw_8000';

/** Every {@link AudioFormat}. */
export const audioFormats: readonly AudioFormat[] = [
  'pcm_8000',
  'pcm_16000',
  'pcm_22050',
  'pcm_24000',
  'pcm_44100',
  'pcm_48000',
  'ulaw_8000',
];

export interface SampleLayout {
  encoding: 'pcm' | 'ulaw';
  /** Samples per second, in Hz. */
  sampleRate: number;
  bytesPerSample: 1 | 2;
}

export function isAudioFormat(name: string): name is AudioFormat {
  return (audioFormats as readonly string[]).includes(name);
}

export function sampleLayout(format: AudioFormat): SampleLayout {
  const sampleRate = Number(format.slice(format.indexOf('_') + 1));
  return format === 'ulaw_8000'
    ? { encoding: 'ulaw', sampleRate, bytesPerSample: 1 }
    : { encoding: 'pcm', sampleRate, bytesPerSample: 2 };
}
