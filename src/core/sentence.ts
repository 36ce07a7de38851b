/** A sentence that ends with somebody else's words, if there are any. */
export function sentence(start: string, words: string | null | undefined): string {
  return `${start}${words ? `: ${words.replace(/\.$/, '')}` : ''}.`;
}
