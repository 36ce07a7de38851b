/** Who talks. A page has one microphone, and one ear listens to it. */
let talking: { endCall(): Promise<void> } | undefined;

/** Ends the call of whoever else talks on this page. */
export function takeTheCall(own: { endCall(): Promise<void> }): void {
  if (talking !== own) void talking?.endCall();
  talking = own;
}

/** `own` talks no more. */
export function leaveTheCall(own: object): void {
  if (talking === own) talking = undefined;
}
