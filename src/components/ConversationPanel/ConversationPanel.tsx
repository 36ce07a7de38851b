import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from 'react';
import type { SessionOptions } from '../../core/session/SessionOptions';
import { ConversationContext } from '../../hooks/ConversationContext';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { useSessionState } from '../../hooks/useSessionState';
import { AudioVisualizer } from '../AudioVisualizer/AudioVisualizer';
import { joinClassNames } from '../joinClassNames';
import { KaraokeCaption } from '../KaraokeCaption/KaraokeCaption';
import { LatencyMeter } from '../LatencyMeter/LatencyMeter';
import { MessageComposer } from '../MessageComposer/MessageComposer';
import { englishPanel } from '../messages/english/englishPanel';
import type { Messages } from '../messages/Messages';
import { MessagesProvider } from '../messages/MessagesProvider';
import { useMessages } from '../messages/useMessages';
import { MuteButton } from '../MuteButton/MuteButton';
import { ProblemNotice } from '../ProblemNotice/ProblemNotice';
import { StatusIndicator } from '../StatusIndicator/StatusIndicator';
import { isInCall } from '../TalkButton/talkAction';
import { TalkButton } from '../TalkButton/TalkButton';
import { talkState } from '../talkState';
import { TranscriptView } from '../TranscriptView/TranscriptView';
import { DeviceSettings } from './DeviceSettings';

/** How the panel can be laid out. */
export type PanelLayout = 'side' | 'stacked' | 'compact';

/** The parts of the panel: an element takes the place of one, `null` leaves it out. */
export interface PanelParts {
  status?: ReactNode;
  latency?: ReactNode;
  problem?: ReactNode;
  visualizer?: ReactNode;
  caption?: ReactNode;
  talk?: ReactNode;
  mute?: ReactNode;
  settings?: ReactNode;
  transcript?: ReactNode;
  composer?: ReactNode;
}

export interface ConversationPanelProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /**
   * `side` has the transcript beside the voice where there is room for both, `stacked` has it below, and `compact` is a small card
   * with the voice alone. Default: `side`.
   */
  layout?: PanelLayout;
  /** Options for the starts that its buttons make. */
  startOptions?: SessionOptions;
  messages?: Partial<Messages>;
  /** Parts of your own, under this conversation. Keep an element's type the same from render to render. */
  parts?: PanelParts;
}

/**
 * A whole conversation in one element: who speaks, the words as they are heard, what was said, and what can be done.
 *
 * `data-state` is that of `StatusIndicator`, `data-layout` the layout. It is as wide and as high as it is let, and folds by its own
 * width, not by the window's.
 *
 * @example
 * <ConversationProvider agentId="guide">
 *   <ConversationPanel layout="stacked" parts={{ latency: null, talk: <TalkButton mode="hold" /> }} />
 * </ConversationProvider>
 */
export const ConversationPanel: ForwardRefExoticComponent<
  ConversationPanelProps & RefAttributes<HTMLElement>
> = /* @__PURE__ */ forwardRef<HTMLElement, ConversationPanelProps>(function ConversationPanel(
  { conversation, layout = 'side', startOptions, messages: ownMessages, parts = {}, className, ...props },
  ref,
) {
  const session = useSession('<ConversationPanel>', conversation);
  const state = useSessionState(session, talkState);
  const { panel: words } = useMessages(englishPanel, ownMessages);
  const start = startOptions && { startOptions };
  const part = (own: ReactNode | undefined, usual: ReactNode): ReactNode => (own === undefined ? usual : own);
  const whole = layout !== 'compact';

  return (
    <ConversationContext.Provider value={session}>
      <MessagesProvider messages={ownMessages}>
        <section
          aria-label={words.label}
          {...props}
          ref={ref}
          className={joinClassNames('parlando-panel', className)}
          data-layout={layout}
          data-state={state}
        >
          <div className="parlando-panel-grid">
            <div className="parlando-panel-voice">
              <header className="parlando-panel-head">
                {part(parts.status, <StatusIndicator />)}
                {part(parts.latency, whole && <LatencyMeter />)}
              </header>
              {part(parts.problem, <ProblemNotice {...start} />)}
              <div className="parlando-panel-stage">
                {part(parts.visualizer, <AudioVisualizer />)}
                {part(
                  parts.caption,
                  <KaraokeCaption>
                    {isInCall(state) ? state === 'listening' && words.prompt : words.invitation}
                  </KaraokeCaption>,
                )}
              </div>
              <div className="parlando-panel-controls">
                {part(parts.talk, <TalkButton {...start} />)}
                {part(parts.mute, <MuteButton />)}
                {part(parts.settings, whole && <DeviceSettings label={words.settings} />)}
              </div>
            </div>
            {whole && (
              <div className="parlando-panel-words">
                {part(parts.transcript, <TranscriptView />)}
                {part(parts.composer, <MessageComposer />)}
              </div>
            )}
          </div>
        </section>
      </MessagesProvider>
    </ConversationContext.Provider>
  );
});
