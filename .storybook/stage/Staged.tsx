import { type ReactElement, type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { ConversationProvider } from '../../src/hooks/ConversationProvider';
import type { Stage } from './Stage';
import { setStage } from './stageOf';

/** Gives a story its conversation, made once, and ends it with the story. */
export function Staged({
  make,
  canvas,
  children,
}: {
  make: () => Stage;
  canvas: HTMLElement;
  children: ReactNode;
}): ReactElement {
  const [stage] = useState(make);
  // A play function begins as soon as the story is drawn.
  useLayoutEffect(() => setStage(canvas, stage), [canvas, stage]);
  useEffect(() => () => stage.dispose(), [stage]);
  return <ConversationProvider session={stage.session}>{children}</ConversationProvider>;
}
