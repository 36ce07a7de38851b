/** A file that lives in memory and grows as it is written. */
export class MemoryFile {
  #bytes: Uint8Array<ArrayBuffer>;
  #length: number;

  constructor(text = '') {
    this.#bytes = new TextEncoder().encode(text);
    this.#length = this.#bytes.length;
  }

  get length(): number {
    return this.#length;
  }

  /** Up to `count` bytes, fewer at the end of the file. A view: valid until the next write. */
  read(from: number, count: number = this.#length): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(Math.min(from, this.#length), Math.min(from + count, this.#length));
  }

  write(at: number, bytes: Uint8Array): void {
    const end = at + bytes.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, at);
    this.#length = Math.max(this.#length, end);
  }

  text(): string {
    return new TextDecoder().decode(this.read(0));
  }
}
