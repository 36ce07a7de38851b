import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { joinClassNames } from '../joinClassNames';
import { CaptionPainter } from './CaptionPainter';

export interface KaraokeCaptionProps extends ComponentPropsWithoutRef<'div'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
}

/**
 * What the agent says, lit character by character as it is heard. `children` are shown while nothing has been said.
 *
 * `data-state` is `empty`, `waiting` (the words are there, the sound is not), `speaking`, `done` or `stopped`; after an
 * interruption it stays where it stopped, with `data-interrupted`. Words and characters have `data-state` `past`, `current` or
 * `future`, and a character has as `data-index` the index of the alignment's entry in which it begins. Nothing of this renders in React.
 *
 * The words are hidden from screen readers: the voice says them, and a `TranscriptView` has each finished turn read out.
 */
export const KaraokeCaption: ForwardRefExoticComponent<KaraokeCaptionProps & RefAttributes<HTMLDivElement>> =
  /* @__PURE__ */ forwardRef<HTMLDivElement, KaraokeCaptionProps>(function KaraokeCaption(
    { conversation, children, className, ...props },
    ref,
  ) {
    const session = useSession('<KaraokeCaption>', conversation);
    const root = useRef<HTMLDivElement>(null);
    const window = useRef<HTMLDivElement>(null);
    const track = useRef<HTMLDivElement>(null);
    const empty = useRef<HTMLDivElement>(null);
    useImperativeHandle(ref, () => root.current!, []);
    useEffect(() => {
      const elements = {
        root: root.current!,
        window: window.current!,
        track: track.current!,
        empty: empty.current!,
      };
      return new CaptionPainter(session, elements).start();
    }, [session]);

    return (
      <div {...props} ref={root} className={joinClassNames('parlando-caption', className)} data-state="empty">
        <div ref={window} className="parlando-caption-window" aria-hidden="true">
          <div ref={track} className="parlando-caption-track" dir="auto" />
        </div>
        <div ref={empty} className="parlando-caption-empty">
          {children}
        </div>
      </div>
    );
  });
