import type { ReactNode } from 'react';

/** The parts of the inspector: an element takes the place of one, `null` leaves it out. */
export interface InspectorParts {
  /** What goes on. */
  status?: ReactNode;
  /** The buttons that record, save and open. */
  tools?: ReactNode;
  sound?: ReactNode;
  events?: ReactNode;
  state?: ReactNode;
}
