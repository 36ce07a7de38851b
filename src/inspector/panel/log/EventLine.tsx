import {
  type CSSProperties,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useContext,
} from 'react';
import { EventCountContext } from './EventCountContext';

interface EventLineProps {
  style?: CSSProperties;
  index: number;
  children: ReactNode;
}

/** A line of the virtual list, which says which of how many it is. */
export const EventLine: ForwardRefExoticComponent<EventLineProps & RefAttributes<HTMLLIElement>> =
  /* @__PURE__ */ forwardRef<HTMLLIElement, EventLineProps>(function EventLine(
    { style, index, children },
    ref,
  ) {
    return (
      <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={useContext(EventCountContext)}>
        {children}
      </li>
    );
  });
