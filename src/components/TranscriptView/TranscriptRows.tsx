import {
  type CSSProperties,
  forwardRef,
  memo,
  type MemoExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useContext,
  useState,
} from 'react';
import { Virtualizer } from 'virtua';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { FoldsContext } from '../FoldsContext';
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
  /** The line that has the focus: it stays when it is scrolled away from, and the focus with it. */
  focused: number | undefined;
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
    focused,
    onResize,
  }: TranscriptRowsProps): ReactElement {
    // Another conversation begins with its own.
    const [[of, folds], setFolds] = useState(() => foldsOf(session));
    if (of !== session) setFolds(foldsOf(session));
    const row = (item: TranscriptItem): ReactElement => (
      <TranscriptRow
        key={keyOfItem(item)}
        session={session}
        item={item}
        look={look}
        onGrow={flows ? undefined : onResize}
      />
    );
    return (
      <FoldsContext.Provider value={folds}>
        <RowCountContext.Provider value={items.length}>
          {flows ? (
            <ol className="parlando-transcript-list" data-shows="all">
              {items.map((item, index) => (
                <Line key={keyOfItem(item)} index={index}>
                  {row(item)}
                </Line>
              ))}
            </ol>
          ) : (
            <Virtualizer
              as={List}
              item={Line}
              data={items}
              scrollRef={scroller}
              keepMounted={focused === undefined ? [] : [focused]}
              onResize={onResize}
            >
              {row}
            </Virtualizer>
          )}
        </RowCountContext.Provider>
      </FoldsContext.Provider>
    );
  });

function foldsOf(session: VoiceSession): [VoiceSession, Map<string, boolean>] {
  return [session, new Map<string, boolean>()];
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
  { style?: CSSProperties; index: number; children: ReactNode }
>(function Line({ style, index, children }, ref) {
  return (
    <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={useContext(RowCountContext)}>
      {children}
    </li>
  );
});
