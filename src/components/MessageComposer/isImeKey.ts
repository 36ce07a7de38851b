interface Key {
  keyCode: number;
  nativeEvent: { isComposing: boolean };
}

/** True when a key belongs to an input method: the Enter that takes a word, say. Safari tells by the code 229 alone. */
export function isImeKey({ keyCode, nativeEvent }: Key): boolean {
  return nativeEvent.isComposing || keyCode === 229;
}
