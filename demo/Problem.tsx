import { type ReactElement, useState } from 'react';
import type { Conversation } from '../src/index';

/** What went wrong, why it matters and what to do. What the conversation survives can be put away. */
export function Problem({ conversation }: { conversation: Conversation }): ReactElement | null {
  const { problem, status } = conversation;
  const [dismissed, setDismissed] = useState<typeof problem>();
  if (!problem || problem === dismissed) return null;
  const { what, why, remedy } = problem.parts;
  const goesOn = status.name === 'connected' || status.name === 'connecting';
  return (
    <section className="problem" role="alert" data-code={problem.code}>
      <p className="what">{what}</p>
      <p>
        {why} {remedy}
      </p>
      {goesOn && (
        <button type="button" className="quiet" onClick={() => setDismissed(problem)}>
          All right
        </button>
      )}
    </section>
  );
}
