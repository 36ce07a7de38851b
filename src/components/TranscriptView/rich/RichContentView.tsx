import { Component, type ReactElement, type ReactNode } from 'react';
import type { VoiceSession } from '../../../core/session/VoiceSession';
import type { RichContent, Turn } from '../../../core/state/Turn';
import { useSessionState } from '../../../hooks/useSessionState';
import { Fold } from '../../Fold';
import { readableJson } from '../../ToolCallCard/readableJson';
import type { TranscriptLook } from '../TranscriptLook';
import { RichButtons } from './RichButtons';
import { RichCard } from './RichCard';
import type { RichContentProps } from './RichContentRenderer';
import { readList } from './readList';

/** What the agent wants shown, by the user's component of that name, a built-in one, or else in plain words. */
export function RichContentView({
  session,
  content,
  turn,
  look: { messages, renderers, remoteImages },
}: {
  session: VoiceSession;
  content: RichContent;
  turn: Turn;
  look: TranscriptLook;
}): ReactElement {
  const answers = useSessionState(
    session,
    ({ status, earlierTurns }) => status.name === 'connected' && turn.order > earlierTurns,
  );
  const answer = answers
    ? (text: string) => session.sendUserMessage(text, { richContentId: content.id })
    : undefined;
  const { component, props } = content;
  const unknown = (
    <Fold
      id={content.id}
      className="parlando-rich-unknown"
      summary={messages.transcriptView.unknownContent(component)}
    >
      <pre>{readableJson(props)}</pre>
    </Fold>
  );
  const given: RichContentProps = { content, turn, remoteImages, answer };
  const Own = renderers && Object.hasOwn(renderers, component) ? renderers[component] : undefined;
  return (
    <div className="parlando-rich" data-component={component} dir="auto">
      <Guard otherwise={unknown}>{Own ? <Own {...given} /> : (builtIn(given) ?? unknown)}</Guard>
    </div>
  );
}

function builtIn({ content: { component, props }, remoteImages, answer }: RichContentProps): ReactNode {
  switch (component) {
    case 'buttons':
      return <RichButtons from={props} answer={answer} />;
    case 'card':
    case 'item_card':
      return <RichCard from={props} answer={answer} remoteImages={remoteImages} />;
    case 'cards':
    case 'item_cards':
    case 'carousel':
      return (
        <div className="parlando-rich-cards">
          {readList(props, 'cards', 'items').map((card, index) => (
            <RichCard key={index} from={card} answer={answer} remoteImages={remoteImages} />
          ))}
        </div>
      );
    default:
      return undefined;
  }
}

/** What one component makes of the agent's word does not take the transcript with it. */
class Guard extends Component<{ otherwise: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state: { failed: boolean } = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.otherwise : this.props.children;
  }
}
