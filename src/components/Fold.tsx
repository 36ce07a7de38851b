import { type ReactElement, type ReactNode, useContext, useState } from 'react';
import { FoldsContext } from './FoldsContext';

/** A summary that unfolds `children`. In a list whose lines come and go it is as the reader left it. */
export function Fold({
  id,
  className,
  summary,
  open = false,
  children,
}: {
  /** The same whenever it comes back, and no other's. */
  id: string;
  className: string;
  summary: ReactNode;
  /** Whether it is open at first. */
  open?: boolean;
  children: ReactNode;
}): ReactElement {
  const folds = useContext(FoldsContext);
  const [atFirst] = useState(() => folds?.get(id) ?? open);
  return (
    <details
      className={className}
      open={atFirst}
      onToggle={({ currentTarget }) => folds?.set(id, currentTarget.open)}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
