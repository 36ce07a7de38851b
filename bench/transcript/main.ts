import { app as ours } from './ours';
import { peerApp } from './peer';
import type { TranscriptApp } from './TranscriptApp';

const apps: Record<string, () => TranscriptApp> = {
  parlando: () => ours,
  'elevenlabs memoised': () => peerApp(true),
  'elevenlabs naive': () => peerApp(false),
};

let app: TranscriptApp;

const bench = {
  isReady: () => app.isReady(),
  longTasks: 0,
  /** When each piece was on the screen, in milliseconds since the Unix epoch. */
  shown: [] as number[],
  start: (name: string, origin: string, turns: number) => (app = apps[name]!()).start(origin, turns),
  /** Milliseconds from the call to the first paint. */
  async mount(): Promise<number> {
    const root = document.getElementById('root')!;
    const before = performance.now();
    app.mount(root);
    await painted();
    watch(root);
    return performance.now() - before;
  },
};

/** Resolves in a task of its own. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });
}

/** While a frame is being made, the task after it: then it has been handed over. */
let frame: Promise<void> | undefined;
const askForFrame = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  askForFrame((time) => {
    frame ??= nextTask().then(() => (frame = undefined));
    callback(time);
  });

/** The frame that holds what was done has been handed over: this one, if it is being made, or else the next. */
function painted(): Promise<void> {
  return frame ?? new Promise((resolve) => askForFrame(() => void nextTask().then(resolve)));
}

/** Notes when pieces are on the screen: each ends with its number between bars. */
function watch(root: HTMLElement): void {
  let latest: Node | undefined;
  new MutationObserver((records) => {
    const waits = latest !== undefined;
    latest = records.findLast(({ target }) => target.textContent?.endsWith('|'))?.target ?? latest;
    if (waits || !latest) return;
    void painted().then(() => {
      const [, number] = /\|(\d+)\|$/.exec(latest?.textContent ?? '') ?? [];
      latest = undefined;
      const now = performance.timeOrigin + performance.now();
      while (bench.shown.length <= Number(number)) bench.shown.push(now);
    });
  }).observe(root, { subtree: true, childList: true, characterData: true });
}

Object.assign(window, { bench });
new PerformanceObserver((list) => (bench.longTasks += list.getEntries().length)).observe({
  type: 'longtask',
});
