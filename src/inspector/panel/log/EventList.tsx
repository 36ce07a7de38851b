import {
  type CSSProperties,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from 'react';

/** What the virtual list lays its lines in. */
export const EventList: ForwardRefExoticComponent<
  { style?: CSSProperties; children: ReactNode } & RefAttributes<HTMLOListElement>
> = /* @__PURE__ */ forwardRef<HTMLOListElement, { style?: CSSProperties; children: ReactNode }>(
  function EventList({ style, children }, ref) {
    return (
      <ol ref={ref} className="parlando-inspector-list" style={style}>
        {children}
      </ol>
    );
  },
);
