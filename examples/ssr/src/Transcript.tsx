import { useTranscript, useTurn } from 'parlando';
import type { ReactElement } from 'react';

/** Renders when a turn is added, not with its words. */
export function Transcript(): ReactElement {
  const { turnIds } = useTranscript();
  return (
    <div className="transcript">
      <ol aria-label="Transcript">
        {turnIds.map((id) => (
          <Said key={id} id={id} />
        ))}
      </ol>
    </div>
  );
}

function Said({ id }: { id: string }): ReactElement | null {
  const turn = useTurn(id);
  if (!turn) return null;
  return (
    <li data-role={turn.role} data-status={turn.status}>
      <span className="who">{turn.role === 'agent' ? 'Guide' : 'You'}</span>
      <p>
        {turn.text}
        {turn.interruption && <s>{turn.interruption.unheardText}</s>}
      </p>
    </li>
  );
}
