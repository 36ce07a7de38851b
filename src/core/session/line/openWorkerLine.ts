import type { Clock } from '../../Clock';
import { startWorker } from '../../startWorker';
import { withScriptUrl } from '../../withScriptUrl';
import { batchPosts } from './batchPosts';
import { lateLine } from './lateLine';
import type { LineCommand, LineEvent } from './Line';
import type { LineHost, OpenLine } from './LineHost';
import source from './line.worker?worker';

type Emit = (event: LineEvent) => void;

/** A Worker that is not up by then is not waited for. */
const READY_MS = 1000;

/** Where a line is to run. */
export interface LinePlace {
  /** `main` keeps it on the page. Default `worker`, and the page where no Worker can be had. */
  thread?: 'worker' | 'main';
  /** The file `line.js` of `parlando/worklets`, where the page serves it. Default: a blob URL. */
  workerUrl?: string | undefined;
}

/** Lines with sound over a WebSocket, each in a Worker of its own, or in the page where a Worker cannot be had. */
export function openWorkerLine({ thread, workerUrl }: LinePlace, clock: Clock): OpenLine {
  // What the page serves comes first; a Worker from another origin is refused, and its text is not.
  const urls = workerUrl ? [workerUrl, undefined] : [undefined];
  const begin = async (emit: Emit): Promise<LineHost> => {
    const start = (address: string): Promise<Worker> => startWorker(address, 'parlando', READY_MS, clock);
    const worker = thread === 'main' ? undefined : await load(urls, start).catch(() => undefined);
    if (worker) return hostOf(worker, emit, clock);
    const { openLine } = await load(urls, importLine);
    emit({ kind: 'running', thread: 'page' });
    return openLine(emit);
  };
  return (emit) => lateLine(begin(emit), emit);
}

/** Loads the line from the first address that will do. */
async function load<T>(
  [url, ...others]: (string | undefined)[],
  loadFrom: (address: string) => Promise<T>,
): Promise<T> {
  try {
    return await withScriptUrl({ source, url }, loadFrom);
  } catch (error) {
    // What is only late would be no sooner from a blob, which a strict policy reports as a breach.
    const isLate = ((error as Error).cause as Error | undefined)?.name === 'TimeoutError';
    if (others.length > 0 && !isLate) return load(others, loadFrom);
    throw error;
  }
}

function hostOf(worker: Worker, emit: Emit, clock: Clock): LineHost {
  const post = batchPosts<LineCommand>((batch, transfer) => worker.postMessage(batch, transfer), clock);
  let closing = false;
  worker.onmessage = ({ data }: MessageEvent<LineEvent[]>) => {
    for (const event of data) {
      if (closing && event.kind === 'closed') worker.terminate();
      emit(event);
    }
  };
  // What goes wrong in it there nobody else would tell.
  worker.onerror = ({ message }) => emit({ kind: 'failed', cause: new Error(message) });
  emit({ kind: 'running', thread: 'worker' });
  return {
    obey(command) {
      const { kind } = command;
      closing ||= kind === 'close';
      // A tap is the user's own, and may be nothing that can be posted: whoever gave it is to be told.
      post(command, transferOf(command), closing || kind === 'mute' || kind === 'tap' ? 0 : undefined);
    },
  };
}

/** The Worker's module in this thread; bundlers must leave the address alone. */
function importLine(address: string): Promise<{ openLine: OpenLine }> {
  return import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ address) as Promise<{
    openLine: OpenLine;
  }>;
}

/** What of a command changes hands. */
function transferOf(command: LineCommand): Transferable[] {
  switch (command.kind) {
    case 'speaker':
    case 'tap':
      return command.port ? [command.port as MessagePort] : [];
    case 'microphone': {
      const { source } = command;
      return ['frames' in source ? source.frames : source.port];
    }
    default:
      return [];
  }
}
