import type { HighlightMarks as ofApplication } from '../../../../components/KaraokeCaption/HighlightMarks';

/** Words are marked by their elements. */
export const HighlightMarks: Pick<typeof ofApplication, 'available'> = { available: false };
