const MICROPHONE = 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3';
const SPEAKER = 'M4 9.5h3L11.5 6v12L7 14.5H4z';

/** The paths of what hears and what sounds. */
export const soundIcons: Record<
  'microphone' | 'speaker',
  Record<'open' | 'muted', string>
> = /* @__PURE__ */ (() => ({
  microphone: { open: MICROPHONE, muted: `${MICROPHONE}M4 4l16 16` },
  speaker: {
    open: `${SPEAKER}M15 9.5a4 4 0 0 1 0 5M17.5 7a7.5 7.5 0 0 1 0 10`,
    muted: `${SPEAKER}M15.5 9.5l5 5M20.5 9.5l-5 5`,
  },
}))();
