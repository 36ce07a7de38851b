const away =
  '(?:off|no more|no|disable|undo|without|exit|leave|out of|rid of|remove|stop|end|instead of|not|away from|back from)(?: the| this| that)?';

/**
 * Words that turn a wish around, made one with what they turn: who wants the dark mode off wants it light. The words
 * have had their endings taken off.
 */
export const reversals: readonly (readonly [RegExp, string])[] = [
  [/\b(?:too|so|way too|much too) (?:very )?(dark|darker|black)\b/g, 'toodark'],
  [/\b(?:too|so|way too|much too) (?:very )?(bright|light|white|lighter)\b/g, 'toobright'],
  [
    new RegExp(`\\b${away} (?:dark|darker|black)(?: mode| theme| screen| background| page)?\\b`, 'g'),
    'undark',
  ],
  [/\b(?:dark|black)(?: mode| theme| screen| background)? (?:off|away)\b/g, 'undark'],
  [
    new RegExp(`\\b${away} (?:light|bright|white)(?: mode| theme| screen| background| page)?\\b`, 'g'),
    'unlight',
  ],
  [/\b(?:light|bright|white)(?: mode| theme| screen| background)? (?:off|away|out)\b/g, 'unlight'],
];
