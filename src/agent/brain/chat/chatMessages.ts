import type { BrainInput } from '../Brain';
import type { ChatMessage } from './ChatMessage';

/** The talk as a chat: the instructions with the facts from the page, what was said, and what the user says now. */
export function chatMessages(system: string, { text, history, context }: BrainInput): ChatMessage[] {
  const facts = context.length === 0 ? '' : `\n\nFacts from the page, oldest first:\n${context.join('\n')}`;
  return [
    { role: 'system', content: `${system}${facts}` },
    ...history.map(({ role, text: content }): ChatMessage =>
      role === 'user' ? { role, content } : { role: 'assistant', content },
    ),
    { role: 'user', content: text },
  ];
}
