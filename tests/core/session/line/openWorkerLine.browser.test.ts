import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Clock, systemClock } from '../../../../src/core/Clock';
import type { LineEvent } from '../../../../src/core/session/line/Line';
import { type LinePlace, openWorkerLine } from '../../../../src/core/session/line/openWorkerLine';
import source from '../../../../src/core/session/line/line.worker?worker';
import { ManualClock } from '../../../../src/testing';
import { settle } from '../settle';

const PATIENCE_MS = 60_000;
const soon = { timeout: 30_000, interval: 10 };
/** A machine that is busy may need long for a Worker. */
const patient: Clock = {
  ...systemClock,
  after: (delayMs, callback) => systemClock.after(delayMs < 100 ? delayMs : 4000, callback),
};
const urls: string[] = [];

/** A script that a page might serve in place of ours. */
function served(text: string): string {
  urls.push(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  return urls.at(-1)!;
}

afterEach(() => {
  vi.unstubAllGlobals();
  urls.splice(0).forEach((url) => URL.revokeObjectURL(url));
});

/** Where a line runs, which must then do what it is told. */
async function threadOf(place: LinePlace, clock: Clock = systemClock): Promise<string> {
  const events: LineEvent[] = [];
  const line = openWorkerLine(place, clock)((event) => void events.push(event));
  await vi.waitFor(() => expect(events.map(({ kind }) => kind)).toEqual(['running']), soon);
  line.obey({ kind: 'close', code: 1000, reason: '' });
  await vi.waitFor(() => expect(events.map(({ kind }) => kind)).toEqual(['running', 'closed']), soon);
  const [running] = events;
  return running?.kind === 'running' ? running.thread : '';
}

/** In place of the browser's Worker; counts how many were made and how many are left. */
function stubWorker(script: string | undefined): { made: number; left: number } {
  const count = { made: 0, left: 0 };
  const Real = Worker;
  class Stub extends Real {
    constructor() {
      count.made++;
      if (script === undefined) throw new DOMException('Not here.', 'SecurityError');
      super(served(script), { type: 'module' });
      count.left++;
    }

    override terminate(): void {
      count.left--;
      super.terminate();
    }
  }
  vi.stubGlobal('Worker', Stub);
  return count;
}

describe('a line with sound', () => {
  it(
    'runs in a Worker',
    async () => {
      expect(await threadOf({}, patient)).toBe('worker');
    },
    PATIENCE_MS,
  );

  it(
    'runs in the page when it is asked to, and makes no Worker',
    async () => {
      const count = stubWorker(undefined);
      expect(await threadOf({ thread: 'main' })).toBe('page');
      expect(count.made).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'runs in the page where a Worker cannot be made',
    async () => {
      const count = stubWorker(undefined);
      expect(await threadOf({ workerUrl: served(source) })).toBe('page');
      // Of the page's own file, and of a blob.
      expect(count.made).toBe(2);
    },
    PATIENCE_MS,
  );

  it(
    'runs in the page where a Worker fails, and leaves none of it',
    async () => {
      const count = stubWorker('throw new Error("broken");');
      expect(await threadOf({})).toBe('page');
      expect(count).toEqual({ made: 1, left: 0 });
    },
    PATIENCE_MS,
  );

  it(
    'runs in the page where a Worker has said nothing for a second, and leaves none of it',
    async () => {
      const count = stubWorker('');
      const clock = new ManualClock();
      const thread = threadOf({}, clock);
      await vi.waitFor(() => expect(count.left).toBe(1), soon);
      clock.advance(999);
      await settle();
      expect(count.left).toBe(1);
      clock.advance(1);
      expect(await thread).toBe('page');
      expect(count).toEqual({ made: 1, left: 0 });
    },
    PATIENCE_MS,
  );

  it(
    'waits for a Worker that a page which is blocked cannot hear',
    async () => {
      const thread = threadOf({});
      await settle();
      const begun = performance.now();
      while (performance.now() < begun + 1500);
      expect(await thread).toBe('worker');
    },
    PATIENCE_MS,
  );

  it(
    'makes no Worker of a blob where the one that is served is only late',
    async () => {
      const count = stubWorker('');
      const clock = new ManualClock();
      const thread = threadOf({ workerUrl: served(source) }, clock);
      await vi.waitFor(() => expect(count.left).toBe(1), soon);
      clock.advance(1000);
      expect(await thread).toBe('page');
      expect(count).toEqual({ made: 1, left: 0 });
    },
    PATIENCE_MS,
  );

  it(
    'runs in a Worker made of its own text where the file that is served will not do',
    async () => {
      const workerUrl = served('throw new Error("another version");');
      expect(await threadOf({ workerUrl }, patient)).toBe('worker');
    },
    PATIENCE_MS,
  );

  it(
    'fails when it is given what cannot be handed to a Worker',
    async () => {
      const events: LineEvent[] = [];
      const line = openWorkerLine({}, patient)((event) => void events.push(event));
      line.obey({ kind: 'tap', port: { postMessage: () => undefined } });
      await vi.waitFor(() => expect(events.at(-1)?.kind).toBe('failed'), soon);
      line.obey({ kind: 'close', code: 1000, reason: '' });
      await vi.waitFor(() => expect(events.at(-1)?.kind).toBe('closed'), soon);
    },
    PATIENCE_MS,
  );

  it(
    'is told of what goes wrong in its Worker later',
    async () => {
      const events: LineEvent[] = [];
      const workerUrl = served('postMessage([]); onmessage = () => { throw new Error("later"); };');
      const line = openWorkerLine({ workerUrl }, patient)((event) => void events.push(event));
      line.obey({ kind: 'mute', muted: true });
      await vi.waitFor(() => expect(events.at(-1)?.kind).toBe('failed'), soon);
      expect(events.at(-1)).toMatchObject({
        cause: { message: expect.stringContaining('later') as unknown },
      });
    },
    PATIENCE_MS,
  );
});
