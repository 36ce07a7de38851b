/** The bins of a spectrum between which speech lies: of 512 from 0 Hz to half of 48 kHz, about 90 Hz to 8 kHz. */
const FIRST = 2;
const LAST = 171;
/** Of a bin, 0 to 255: below it is noise. */
const FLOOR = 60;

/** The peak of each band of a spectrum, 0 to 1, in steps that are even to the ear. Allocates nothing. */
export function readBands(spectrum: Uint8Array, into: Float32Array): void {
  const step = (LAST / FIRST) ** (1 / into.length);
  let from = FIRST;
  for (let band = 0; band < into.length; band++) {
    const end = Math.max(Math.floor(from) + 1, Math.round(from * step));
    let peak = 0;
    for (let bin = Math.floor(from); bin < end; bin++) peak = Math.max(peak, spectrum[bin] ?? 0);
    into[band] = Math.max(0, (peak - FLOOR) / (255 - FLOOR));
    from *= step;
  }
}
