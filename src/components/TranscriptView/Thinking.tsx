import type { ReactNode } from 'react';
import type { TranscriptLook } from './TranscriptLook';

/** Stands where an answer will. */
export function Thinking({ look: { messages, slots } }: { look: TranscriptLook }): ReactNode {
  if (slots.thinking) return slots.thinking();
  return (
    <span className="parlando-thinking" role="img" aria-label={messages.thinking}>
      <i />
      <i />
      <i />
    </span>
  );
}
