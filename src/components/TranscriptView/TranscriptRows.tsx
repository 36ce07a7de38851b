import {
  type CSSProperties,
  forwardRef,
  memo,
  type MemoExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useContext,
  useMemo,
  useState,
} from 'react';
import { Virtualizer } from 'virtua';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { keyOfItem } from './keyOfItem';
import { RowCountContext } from './RowCountContext';
import type { TranscriptItem } from './TranscriptItem';
import type { TranscriptLook } from './TranscriptLook';
import { TranscriptRow } from './TranscriptRow';

interface TranscriptRowsProps {
  session: VoiceSession;
  items: readonly TranscriptItem[];
  look: TranscriptLook;
  /** What scrolls. */
  scroller: RefObject<HTMLElement | null>;
  /** Every line is in the page, in the flow of the document. */
  flows: boolean;
  /** The lines in view are laid out anew. */
  onResize: () => void;
}

/** The lines: those in view and a few around them, or all. Each says which of how many it is. */
export const TranscriptRows: MemoExoticComponent<(props: TranscriptRowsProps) => ReactElement> =
  /* @__PURE__ */ memo(function TranscriptRows({
    session,
    items,
    look,
    scroller,
    flows,
    onResize,
  }: TranscriptRowsProps): ReactElement {
    const count = items.length;
    const [focused, setFocused] = useState<number>();
    const keepMounted = useMemo(() => (focused === undefined ? [] : [focused]), [focused]);
    const row = (item: TranscriptItem): ReactElement => (
      <TranscriptRow key={keyOfItem(item)} session={session} item={item} look={look} />
    );
    if (flows) {
      return (
        <ol className="parlando-transcript-list" data-shows="all">
          {items.map((item, index) => (
            <li key={keyOfItem(item)} aria-posinset={index + 1} aria-setsize={count}>
              {row(item)}
            </li>
          ))}
        </ol>
      );
    }
    return (
      // The line with the focus stays when it is scrolled away from, and the focus with it.
      <div onFocus={({ target }) => setFocused(placeOf(target))} onBlur={() => setFocused(undefined)}>
        <RowCountContext.Provider value={count}>
          <Virtualizer
            as={List}
            item={Line}
            data={items}
            scrollRef={scroller}
            keepMounted={keepMounted}
            onResize={onResize}
          >
            {row}
          </Virtualizer>
        </RowCountContext.Provider>
      </div>
    );
  });

function placeOf(element: Element): number | undefined {
  const place = element.closest('[aria-posinset]')?.getAttribute('aria-posinset');
  return place ? Number(place) - 1 : undefined;
}

const List = /* @__PURE__ */ forwardRef<HTMLOListElement, { style: CSSProperties; children: ReactNode }>(
  function List({ style, children }, ref) {
    return (
      <ol ref={ref} className="parlando-transcript-list" data-shows="view" style={style}>
        {children}
      </ol>
    );
  },
);

const Line = /* @__PURE__ */ forwardRef<
  HTMLLIElement,
  { style: CSSProperties; index: number; children: ReactNode }
>(function Line({ style, index, children }, ref) {
  return (
    <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={useContext(RowCountContext)}>
      {children}
    </li>
  );
});
