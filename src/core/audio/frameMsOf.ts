/** The length of a frame to the agent, in milliseconds: as wished for from 10 to 250, 20 when that is no number. */
export function frameMsOf(wished: number | undefined): number {
  return Math.max(10, Math.min(250, wished || 20));
}
