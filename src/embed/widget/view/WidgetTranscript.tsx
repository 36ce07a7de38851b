import type { ReactElement } from 'react';
import { TranscriptView } from '../../../components/TranscriptView/TranscriptView';
import type { Settings } from '../../settings/Settings';
import { useMarkdown } from './useMarkdown';

/** What was said. Once it is over it can be kept. */
export function WidgetTranscript({
  settings: { feedback, markdown, markdownLinks },
  isOver,
}: {
  settings: Settings;
  isOver: boolean;
}): ReactElement {
  const renderText = useMarkdown(markdown ? markdownLinks : undefined);
  return <TranscriptView turnActions={feedback} tools={isOver} {...(renderText && { renderText })} />;
}
