const HEADER = 44;
const RATE = 16_000;

/** Mono 16-bit samples at 16 kHz as a WAV file. */
export function wavFile(pieces: readonly Int16Array[]): Uint8Array<ArrayBuffer> {
  const length = 2 * pieces.reduce((total, piece) => total + piece.length, 0);
  const file = new Uint8Array(HEADER + length);
  const view = new DataView(file.buffer);
  const name = (at: number, text: string): void => file.set(new TextEncoder().encode(text), at);
  name(0, 'RIFF');
  view.setUint32(4, HEADER - 8 + length, true);
  name(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, 2 * RATE, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  name(36, 'data');
  view.setUint32(40, length, true);
  let at = HEADER;
  for (const piece of pieces) {
    for (const sample of piece) {
      view.setInt16(at, sample, true);
      at += 2;
    }
  }
  return file;
}
