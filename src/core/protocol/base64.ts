// Chromium 140, Firefox 133 and Safari 18.2 have these; the types of TypeScript do not yet.
interface Base64Array extends Uint8Array<ArrayBuffer> {
  toBase64?(): string;
}
interface Base64ArrayConstructor {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

const BLOCK = 0x2000;

/** The bytes of standard base64 text, or `undefined` when it is not that. */
export function bytesFromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const native = (Uint8Array as Base64ArrayConstructor).fromBase64;
  try {
    if (native) return native.call(Uint8Array, text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    return undefined;
  }
}

export function bytesToBase64(bytes: Uint8Array<ArrayBuffer>): string {
  const native = (bytes as Base64Array).toBase64;
  if (native) return native.call(bytes);
  let binary = '';
  for (let i = 0; i < bytes.length; i += BLOCK) {
    binary += String.fromCharCode(...bytes.subarray(i, i + BLOCK));
  }
  return btoa(binary);
}
