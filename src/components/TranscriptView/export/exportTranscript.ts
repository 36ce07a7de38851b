import type { ToolCall } from '../../../core/state/ToolCall';
import type { Turn } from '../../../core/state/Turn';
import { safeUrl } from '../../safeUrl';
import { mergeItems } from '../mergeItems';
import { type TranscriptWords, transcriptWords } from '../transcriptWords';

/** What a transcript can be written as. */
export type ExportFormat = 'text' | 'markdown' | 'json';

/** What {@link exportTranscript} writes. */
export interface ExportedTranscript {
  turns: readonly Turn[];
  /** Default: none. */
  toolCalls?: readonly ToolCall[];
  /** Words for the speakers and what happened. Default: English. */
  messages?: TranscriptWords;
}

/**
 * A conversation as text: plain, as Markdown, or as JSON with all that is known of each turn and call. What was not heard is
 * marked as such. In Markdown the agent's text is as it is, and everything else is escaped, so that it stays words.
 *
 * @example
 * const text = exportTranscript({ turns: transcript, toolCalls }, 'markdown');
 */
export function exportTranscript(
  { turns, toolCalls = [], messages = transcriptWords }: ExportedTranscript,
  format: ExportFormat,
): string {
  if (format === 'json') return `${JSON.stringify({ turns, toolCalls }, null, 2)}\n`;
  const markdown = format === 'markdown';
  const blocks = mergeItems(turns, [], toolCalls).map((item) => {
    if ('toolCallId' in item) {
      const line = messages.toolCall(item.name, item.status);
      return markdown ? `_${escape(line)}_` : `[${line}]`;
    }
    return 'role' in item ? turnAs(item, messages, markdown) : '';
  });
  return blocks.map((block) => `${block}\n`).join('\n');
}

function turnAs(
  { role, text, interruption, attachments = [] }: Turn,
  messages: TranscriptWords,
  markdown: boolean,
): string {
  const plain = markdown ? escape : (words: string) => words;
  const speaker = messages.speaker[role];
  const unheard = interruption?.unheardText.trim();
  const parts = [
    markdown ? `**${escape(speaker)}:**` : `${speaker}:`,
    // The agent's words may be Markdown themselves, and are meant to be.
    markdown && role === 'agent' ? text.trim() : plain(text.trim()),
    unheard && (markdown ? `~~${escape(unheard)}~~` : `[${messages.notHeard} ${unheard}]`),
    ...attachments.map((file) => {
      if (!('url' in file)) return `(${plain(messages.transcriptView.file(file.fileId))})`;
      const url = safeUrl(file.url);
      return url && markdown
        ? `[${plain(file.name)}](<${url}>)`
        : `(${plain(file.name)}${url ? `: ${url}` : ''})`;
    }),
  ];
  return parts.filter(Boolean).join(' ');
}

function escape(words: string): string {
  return words.replace(/[\\`*_[\]<>#~|]/g, '\\$&').replace(/\n/g, '  \n');
}
