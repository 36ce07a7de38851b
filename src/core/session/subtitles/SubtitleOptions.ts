/** How subtitles are written. */
export interface SubtitleOptions {
  /** What the beginning is, in milliseconds since the Unix epoch: where a recording began, say. Default: the first turn's. */
  origin?: number;
  /** What the two are called. Default `You` and `Agent`. */
  speakers?: { user: string; agent: string };
}
