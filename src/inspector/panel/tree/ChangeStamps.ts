/** When the lines of a tree changed last. */
export interface ChangeStamps {
  /** Counts the changes of the whole. */
  latest: number;
  /** By path: in which of them a line changed. */
  of: ReadonlyMap<string, number>;
}
