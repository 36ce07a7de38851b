import { microphoneIcons } from './microphoneIcons';
import { speakerIcons } from './speakerIcons';

/** The paths of what hears and what sounds. */
export const soundIcons: Record<
  'microphone' | 'speaker',
  Record<'open' | 'muted', string>
> = /* @__PURE__ */ (() => ({ microphone: microphoneIcons, speaker: speakerIcons }))();
