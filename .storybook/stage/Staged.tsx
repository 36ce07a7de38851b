import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
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
  useEffect(() => {
    setStage(canvas, stage);
    return () => stage.dispose();
  }, [canvas, stage]);
  return <ConversationProvider session={stage.session}>{children}</ConversationProvider>;
}
