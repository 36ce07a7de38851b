import type { Messages } from '../Messages';

/** For what can be done with the whole of a conversation, and to copy a turn. */
export const englishTools: Pick<
  Messages['transcriptView'],
  'tools' | 'showAll' | 'copyAll' | 'copyTurn' | 'copied' | 'notCopied' | 'export' | 'exportAs' | 'fileName'
> = {
  tools: 'The whole conversation',
  showAll: (count) => `Show all ${count} messages`,
  copyAll: 'Copy conversation',
  copyTurn: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not be copied',
  export: 'Save conversation',
  exportAs: { text: 'Plain text', markdown: 'Markdown', json: 'JSON' },
  fileName: 'conversation',
};
