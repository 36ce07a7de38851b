import type { ReactElement } from 'react';
import { FeedbackButtons } from '../../../components/FeedbackButtons/FeedbackButtons';
import type { TranscriptSlots } from '../../../components/TranscriptView/TranscriptSlots';
import { TranscriptView } from '../../../components/TranscriptView/TranscriptView';
import type { Settings } from '../../settings/Settings';
import type { WidgetHost } from '../WidgetHost';
import { useMarkdown } from './useMarkdown';

/** What can be done with a turn: in so little room no more than to like it or not. */
const slots: TranscriptSlots = {
  actions: (turn) =>
    turn.role === 'agent' && turn.eventId !== undefined ? (
      <div className="parlando-turn-actions">
        <FeedbackButtons turn={turn} />
      </div>
    ) : null,
};
const withoutActions: TranscriptSlots = { actions: () => null };

/** What was said. */
export function WidgetTranscript({
  host,
  settings: { feedback, markdown, markdownLinks },
}: {
  host: WidgetHost;
  settings: Settings;
}): ReactElement {
  const renderText = useMarkdown(host, markdown ? markdownLinks : undefined);
  return (
    <TranscriptView
      slots={feedback ? slots : withoutActions}
      tools={false}
      {...(renderText && { renderText })}
    />
  );
}
