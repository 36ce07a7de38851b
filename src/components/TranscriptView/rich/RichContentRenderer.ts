import type { ComponentType } from 'react';
import type { RichContent, Turn } from '../../../core/state/Turn';

/** What a component for rich content is given. `props` are the agent's word: look at each before you use it. */
export interface RichContentProps {
  content: RichContent;
  turn: Turn;
  /** Whether the agent may choose images from any host. */
  remoteImages: boolean;
  /** Answers for the user, as the press of a button does. Undefined while there is nobody to answer to. */
  answer: ((text: string) => void) | undefined;
}

/** Shows what the agent wants shown under one name. Keep it the same from render to render. */
export type RichContentRenderer = ComponentType<RichContentProps>;
