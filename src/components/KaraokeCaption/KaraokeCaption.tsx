import {
  type ComponentPropsWithoutRef,
  type CSSProperties,
  forwardRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import type { TextMode } from '../../hooks/karaoke/Karaoke';
import { useLatest } from '../../hooks/useLatest';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishCaption } from '../messages/english/englishCaption';
import { useMessages } from '../messages/useMessages';
import { CaptionPainter } from './CaptionPainter';
import type { CaptionWordClick } from './WordButtons';

export interface KaraokeCaptionProps extends ComponentPropsWithoutRef<'div'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /**
   * How the text goes along with the sound: `karaoke` (the default) to the character, `captions` a phrase at a time, `instant`
   * all of it as it comes. Karaoke becomes captions where the user wants less motion and where times are estimated.
   */
  mode?: TextMode;
  /** How many lines are seen. Default: `--parlando-caption-lines`, which is 3. */
  lines?: number;
  /** How many words are seen of what is still to be heard. Default: all. */
  lookahead?: number;
  /**
   * `spans`: an element for each character, which may have weight, size and transitions. `highlights`: the CSS Custom Highlight
   * API, which changes colours without an element, where the browser has it. Default `spans`.
   */
  marks?: 'spans' | 'highlights';
  /**
   * A word of a finished turn was clicked, or pressed by key. With it, these words are buttons; what makes them so is loaded then, and
   * where it cannot be, an unhandled `part_missing` tells.
   */
  onWordClick?: (click: CaptionWordClick) => void;
  messages?: Partial<Messages>;
}

/**
 * What the agent says, lit character by character as it is heard. `children` are shown while nothing has been said.
 *
 * `data-state` is `empty`, `waiting` (the words are there, the sound is not), `speaking`, `done` or `stopped`; after an
 * interruption it stays where it stopped, with `data-interrupted`. `data-mode` is what `mode` has come to. Words and characters
 * have `data-state` `past`, `current` or `future`, and a character has as `data-index` the index of the alignment's entry in
 * which it begins. Nothing of this renders in React.
 *
 * The words are hidden from screen readers, unless they can be pressed: the voice says them, and a `TranscriptView` has each
 * finished turn read out.
 */
export const KaraokeCaption: ForwardRefExoticComponent<KaraokeCaptionProps & RefAttributes<HTMLDivElement>> =
  /* @__PURE__ */ forwardRef<HTMLDivElement, KaraokeCaptionProps>(function KaraokeCaption(
    {
      conversation,
      mode = 'karaoke',
      lines,
      lookahead = Infinity,
      marks = 'spans',
      onWordClick,
      messages,
      children,
      className,
      style,
      ...props
    },
    ref,
  ) {
    const session = useSession('<KaraokeCaption>', conversation);
    const label = useMessages(englishCaption, messages).caption.words;
    const root = useRef<HTMLDivElement>(null);
    const window = useRef<HTMLDivElement>(null);
    const track = useRef<HTMLDivElement>(null);
    const empty = useRef<HTMLDivElement>(null);
    const latestClick = useLatest(onWordClick);
    const pressable = onWordClick !== undefined;
    useImperativeHandle(ref, () => root.current!, []);
    useEffect(() => {
      const elements = {
        root: root.current!,
        window: window.current!,
        track: track.current!,
        empty: empty.current!,
      };
      const tell = pressable ? (click: CaptionWordClick) => latestClick.current?.(click) : undefined;
      return new CaptionPainter(session, elements, { mode, lookahead, marks, label, tell }).start();
    }, [session, mode, lookahead, marks, label, pressable, latestClick]);

    return (
      <div
        {...props}
        ref={root}
        className={joinClassNames('parlando-caption', className)}
        style={lines ? ({ '--parlando-caption-lines': lines, ...style } as CSSProperties) : style}
        data-state="empty"
        data-mode={mode}
      >
        <div ref={window} className="parlando-caption-window" aria-hidden="true">
          <div ref={track} className="parlando-caption-track" dir="auto" />
        </div>
        <div ref={empty} className="parlando-caption-empty">
          {children}
        </div>
      </div>
    );
  });
