import type { ExportFormat } from './export/exportTranscript';

/** What the transcript says around the turns. */
export interface TranscriptMessages {
  /** Names the buttons above the turns. */
  tools: string;
  /** Has all turns in the page, for find, print and screen readers. */
  showAll: (count: number) => string;
  /** How many turns were dropped, so that no more than `maxTurns` are kept. */
  dropped: (count: number) => string;
  copyAll: string;
  copyTurn: string;
  /** What a button says for a while once its text is copied, or is not as the browser does not let it. */
  copied: string;
  notCopied: string;
  export: string;
  exportAs: Record<ExportFormat, string>;
  /** The name of an exported file, without its ending. */
  fileName: string;
  /** Unfolds what the agent thought before it spoke. */
  reasoning: string;
  /** A file that the user gave, as it was called when it was uploaded. */
  file: (fileId: string) => string;
  /** In place of what the agent shows in a component that nobody has given. */
  unknownContent: (component: string) => string;
}
