import type { ReactElement } from 'react';
import type { Turn } from '../core/state/Turn';
import { Markdown, type MarkdownOptions } from './Markdown';

/**
 * For `TranscriptView`: shows the agent's text as Markdown while it streams in, and the user's as it is. Make it once, outside of
 * your components.
 *
 * @example
 * const renderText = markdownRenderer({ links: ['example.com'] });
 * // …
 * <TranscriptView renderText={renderText} />
 */
export function markdownRenderer(
  options: MarkdownOptions = {},
): (text: string, turn: Turn) => string | ReactElement {
  return (text, { role, status }) =>
    role === 'agent' ? (
      <Markdown {...options} streaming={status === 'streaming'}>
        {text}
      </Markdown>
    ) : (
      text
    );
}
