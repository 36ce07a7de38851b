/** Whether the browser can play somewhere else than where the system says. */
export function canChooseOutput(): boolean {
  return [globalThis.AudioContext, globalThis.HTMLMediaElement].some(
    (type: { prototype: object } | undefined) => type && 'setSinkId' in type.prototype,
  );
}
