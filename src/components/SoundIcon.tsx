import type { ReactElement } from 'react';

const MICROPHONE = 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3';
const SPEAKER = 'M4 9.5h3L11.5 6v12L7 14.5H4z';
const STRUCK = 'M4 4l16 16';

export type SoundIconName = 'microphone' | 'microphoneMuted' | 'speaker' | 'speakerMuted' | 'stop';

const paths: Record<SoundIconName, string> = /* @__PURE__ */ (() => ({
  microphone: MICROPHONE,
  microphoneMuted: MICROPHONE + STRUCK,
  speaker: `${SPEAKER}M15 9.5a4 4 0 0 1 0 5M17.5 7a7.5 7.5 0 0 1 0 10`,
  speakerMuted: `${SPEAKER}M15.5 9.5l5 5M20.5 9.5l-5 5`,
  stop: 'M8 8h8v8H8z',
}))();

export function SoundIcon({ name, className }: { name: SoundIconName; className: string }): ReactElement {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill={name === 'stop' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={name === 'stop' ? 3 : 1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
