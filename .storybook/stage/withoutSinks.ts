/** As in a browser that cannot choose an output. Returns its undo. */
export function withoutSinks(): () => void {
  const undo = [AudioContext.prototype, HTMLMediaElement.prototype].map((prototype) => {
    const had = Object.getOwnPropertyDescriptor(prototype, 'setSinkId');
    Reflect.deleteProperty(prototype, 'setSinkId');
    return () => void (had && Object.defineProperty(prototype, 'setSinkId', had));
  });
  return () => undo.forEach((put) => put());
}
