/** What a file must be like. */
export interface FileLimits {
  /** As an `<input type="file">` has it: `image/*,.pdf`. Default: anything. */
  accept?: string | undefined;
  maxBytes?: number | undefined;
}

/** Why a file may not be sent, if it may not. A file that is dropped or pasted has passed by the browser's own filter. */
export function refusedFile(file: File, { accept, maxBytes }: FileLimits): 'type' | 'size' | undefined {
  if (accept && !accept.split(',').some((token) => isOfType(file, token.trim().toLowerCase()))) return 'type';
  return file.size > (maxBytes ?? Infinity) ? 'size' : undefined;
}

function isOfType({ name, type }: File, token: string): boolean {
  if (token.startsWith('.')) return name.toLowerCase().endsWith(token);
  return token.endsWith('/*') ? type.startsWith(token.slice(0, -1)) : type === token;
}
