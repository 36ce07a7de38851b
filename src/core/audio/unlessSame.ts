/** What was `before` where `after` says the same, so that nobody is told of no change. Both hold what JSON can. */
export function unlessSame<T>(before: T, after: T): T {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
