const SPEAKER = 'M4 9.5h3L11.5 6v12L7 14.5H4z';

/** The paths of what sounds. */
export const speakerIcons: Record<'open' | 'muted', string> = {
  open: `${SPEAKER}M15 9.5a4 4 0 0 1 0 5M17.5 7a7.5 7.5 0 0 1 0 10`,
  muted: `${SPEAKER}M15.5 9.5l5 5M20.5 9.5l-5 5`,
};
