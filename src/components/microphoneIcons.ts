const MICROPHONE = 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3';

/** The paths of what hears. */
export const microphoneIcons: Record<'open' | 'muted', string> = {
  open: MICROPHONE,
  muted: `${MICROPHONE}M4 4l16 16`,
};
