/** A line of a tree. */
export interface JsonNode {
  /** Names it among all, and stays the same as values change. */
  path: string;
  name: string;
  value: unknown;
  /** From 1. */
  level: number;
  /** Whether there is anything below it, and whether that is shown. */
  isFoldable: boolean;
  isOpen: boolean;
  /** Which of how many at its place, from 1. */
  position: number;
  count: number;
  /** It is not what it was before; where what is below it is shown, that says so. */
  isChanged: boolean;
}
