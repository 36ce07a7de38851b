import type { HeardRange } from '../../hooks/karaoke/CaptionTimes';
import type { CaptionLook } from '../../hooks/karaoke/HeardCaption';
import type { TextMode } from '../../hooks/karaoke/Karaoke';
import { lastNotAfter } from '../../hooks/karaoke/lastNotAfter';
import { phraseStarts } from '../../hooks/karaoke/segments';

/**
 * What a mode makes of a moment: the mode it comes to, and what of the text is marked. Karaoke needs exact times, and
 * moves a lot; without the one or the wish for the other it is captions. Captions without any times are instant.
 */
export function lookOf(
  { shown, times, heard }: CaptionLook,
  wanted: TextMode,
  lessMotion: boolean,
): { mode: TextMode; marked: HeardRange } {
  const { text = '', interrupted } = shown ?? {};
  const exact = wanted === 'karaoke' && !lessMotion && !times?.estimated;
  if (exact) return { mode: 'karaoke', marked: heard };
  // What was cut off is read whole, up to the cut and beyond it.
  if (wanted === 'instant' || !times || interrupted) {
    const end = interrupted ? heard.end : text.length;
    return { mode: 'instant', marked: { start: end, end } };
  }
  if (heard.end === 0) return { mode: 'captions', marked: heard };
  // The last phrase stays when it was heard.
  const starts = phraseStarts(text);
  const index = lastNotAfter(starts, heard.end - 1);
  return { mode: 'captions', marked: { start: starts[index] ?? 0, end: starts[index + 1] ?? text.length } };
}
