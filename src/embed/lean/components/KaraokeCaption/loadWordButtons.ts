import type { loadWordButtons as late } from '../../../../components/KaraokeCaption/loadWordButtons';

/** No word can be pressed. */
export const loadWordButtons: typeof late = () => () => undefined;
