/** For a page: a busy machine may need more than the second that a Worker has to begin, in eighths, where that is not what is tested. */
export function patientTimers(): void {
  const { setTimeout: after } = window;
  Object.assign(window, {
    setTimeout: (callback: () => void, ms?: number): unknown => after(callback, ms === 125 ? 4000 : ms),
  });
}
