import type { ReactNode } from 'react';
import type { Turn } from '../../core/state/Turn';
import type { TranscriptWords } from './transcriptWords';
import type { RichContentRenderer } from './rich/RichContentRenderer';
import type { TranscriptSlots } from './TranscriptSlots';

/** How turns are shown: the same object as long as all of it is the same. */
export interface TranscriptLook {
  messages: TranscriptWords;
  slots: TranscriptSlots;
  renderText: ((text: string, turn: Turn) => ReactNode) | undefined;
  renderers: Readonly<Record<string, RichContentRenderer>> | undefined;
  remoteImages: boolean;
  turnActions: boolean;
  languageOf: (turn: Turn) => string | undefined;
}
