/** What a caption shows: nothing, words before their sound, words as they sound, all of it heard, or where it was cut. */
export type CaptionState = 'empty' | 'waiting' | 'speaking' | 'done' | 'stopped';
