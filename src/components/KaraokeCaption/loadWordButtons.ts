import { partMissing } from '../../core/lateError';
import type { CaptionText } from './CaptionText';
import type { CaptionWordClick, WordButtons } from './WordButtons';

/**
 * Few captions have words to press: what makes them so is loaded for those alone, and handed on once it listens. Returns its undo. Where
 * it cannot be had, an unhandled `part_missing` tells.
 */
export function loadWordButtons(
  track: HTMLElement,
  text: CaptionText,
  tell: (click: CaptionWordClick) => void,
  use: (buttons: WordButtons) => void,
): () => void {
  let isLeft = false;
  let leave: (() => void) | undefined;
  import('./WordButtons').then(
    ({ WordButtons }) => {
      if (isLeft) return;
      const buttons = new WordButtons(track, text, tell);
      leave = buttons.start();
      use(buttons);
    },
    (cause: unknown) => {
      throw partMissing('word buttons', cause);
    },
  );
  return () => {
    isLeft = true;
    leave?.();
  };
}
