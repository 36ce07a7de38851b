import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesFromBase64, bytesToBase64 } from '../../../src/core/protocol/base64';

/** What newer engines bring, written with Node's own codec. */
const native = {
  fromBase64(text: string): Uint8Array {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) throw new SyntaxError('not base64');
    return Uint8Array.from(Buffer.from(text, 'base64'));
  },
  toBase64(this: Uint8Array): string {
    return Buffer.from(this).toString('base64');
  },
};

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

function describeBase64(name: string): void {
  describe(name, () => {
    it.each([0, 1, 2, 3, 255, 256, 0x2000, 0x2001, 100_000])('carries %i bytes there and back', (length) => {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) & 0xff);
      const text = bytesToBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(Buffer.compare(bytesFromBase64(text)!, bytes)).toBe(0);
    });

    it('carries every byte', () => {
      expect(bytesFromBase64(bytesToBase64(everyByte))).toEqual(everyByte);
    });

    it('encodes a part of a buffer, not the buffer', () => {
      expect(bytesToBase64(everyByte.subarray(10, 13))).toBe('CgsM');
    });

    it.each(['***', 'AAA?', 'ä', 'A_-A'])('gives nothing for %s', (text) => {
      expect(bytesFromBase64(text)).toBeUndefined();
    });
  });
}

describe('base64', () => {
  const was = {
    fromBase64: Object.getOwnPropertyDescriptor(Uint8Array, 'fromBase64'),
    toBase64: Object.getOwnPropertyDescriptor(Uint8Array.prototype, 'toBase64'),
  };
  const put = (holder: object, name: string, value: unknown): void =>
    void Object.defineProperty(holder, name, { value, configurable: true, writable: true });
  const restore = (holder: object, name: keyof typeof was): void => {
    Reflect.deleteProperty(holder, name);
    if (was[name]) Object.defineProperty(holder, name, was[name]);
  };

  afterEach(() => {
    restore(Uint8Array, 'fromBase64');
    restore(Uint8Array.prototype, 'toBase64');
  });

  describe('where the engine has it', () => {
    let calls = 0;
    beforeEach(() => {
      put(Uint8Array, 'fromBase64', (text: string) => (calls++, native.fromBase64(text)));
      put(Uint8Array.prototype, 'toBase64', function (this: Uint8Array) {
        calls++;
        return native.toBase64.call(this);
      });
    });
    describeBase64('the native codec');
    it('is the one that is used', () => {
      calls = 0;
      bytesFromBase64(bytesToBase64(everyByte));
      expect(calls).toBe(2);
    });
  });

  describe('where the engine has none', () => {
    beforeEach(() => {
      Reflect.deleteProperty(Uint8Array, 'fromBase64');
      Reflect.deleteProperty(Uint8Array.prototype, 'toBase64');
    });
    describeBase64('the fallback');
  });
});
