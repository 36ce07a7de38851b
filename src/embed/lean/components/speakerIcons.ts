import type { speakerIcons as ofComponents } from '../../../components/speakerIcons';

/** No button mutes the agent. */
export const speakerIcons: typeof ofComponents = { open: '', muted: '' };
