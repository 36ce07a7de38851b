/** A component's own class name and the user's beside it. */
export function joinClassNames(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own;
}
