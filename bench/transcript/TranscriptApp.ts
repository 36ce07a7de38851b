/** An application that shows a transcript, as the bench's page drives it. */
export interface TranscriptApp {
  /** Connects, with so many turns said before. */
  start(origin: string, turns: number): Promise<void>;
  /** Shows it. It is in the document when this returns. */
  mount(root: HTMLElement): void;
  /** Whether it is connected, so that words can come. */
  isReady(): boolean;
}

/** The text of a turn said before. */
export function textOf(turn: number): string {
  return `This is what was said in turn ${turn}, and there is a little more to it than its number.`;
}
