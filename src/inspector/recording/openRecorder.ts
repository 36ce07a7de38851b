import type { Clock } from '../../core/Clock';
import type { TapEvent, TapPort } from '../../core/transport/tapTransport';
import { startWorker } from '../../core/startWorker';
import { withScriptUrl } from '../../core/withScriptUrl';
import { Recorder } from './Recorder';
import type { RecorderCommand } from './recorder.worker';
import source from './recorder.worker?worker';

/** A Worker that is not up by then is not waited for. */
const READY_MS = 2000;
/** What was told to a port may still be on its way between two threads. */
const ARRIVAL_MS = 100;

/** How a recording is made. */
export interface RecordOptions {
  /**
   * Frames with sound weigh no more than this together, as they are on the wire. Beyond it the sound of the oldest is left out;
   * messages and alignment stay. Default 64 MiB: ten minutes or more.
   */
  maxAudioBytes?: number;
  /** The file `recorder.js` of `parlando/worklets`, where the page serves it. Default: a blob URL. */
  workerUrl?: string;
  /** For tests: a clock of your own records in this thread. */
  clock?: Clock;
}

/** A recorder, wherever it runs. */
export interface OpenRecorder {
  /** A new port into it, which may be given to another thread. */
  port(): TapPort;
  /** Gives the recording, once. */
  finish(): Promise<Blob>;
}

const DEFAULT_MAX_AUDIO_BYTES = 64 * 1024 * 1024;

/** A recorder in a Worker of its own, so that no sound lies on the page; in this thread where there is no Worker. */
export function openRecorder(options: RecordOptions, systemClock: Clock): OpenRecorder {
  const { maxAudioBytes = DEFAULT_MAX_AUDIO_BYTES, workerUrl, clock } = options;
  const here = (): Recorder => new Recorder(clock ?? systemClock, maxAudioBytes);
  if (clock || typeof Worker === 'undefined') {
    const recorder = here();
    return {
      port: () => ({ postMessage: (event) => recorder.take(event) }),
      finish: async () => recorder.finish(),
    };
  }
  const start = (url: string): Promise<Worker> =>
    startWorker(url, 'parlando recorder', READY_MS, systemClock);
  const thread = withScriptUrl({ source, url: workerUrl }, start).then(
    (worker) => inWorker(worker, maxAudioBytes),
    // Better on the page than not at all.
    () => inPage(here()),
  );
  return {
    port() {
      const { port1, port2 } = new MessageChannel();
      // What is told until then waits in the port.
      void thread.then(({ connect }) => connect(port2));
      return port1;
    },
    async finish() {
      const { finish } = await thread;
      await new Promise<void>((resolve) => void systemClock.after(ARRIVAL_MS, resolve));
      return finish();
    },
  };
}

interface Thread {
  connect(port: MessagePort): void;
  finish(): Blob | Promise<Blob>;
}

function inPage(recorder: Recorder): Thread {
  return {
    connect: (port) => void (port.onmessage = ({ data }: MessageEvent<TapEvent>) => recorder.take(data)),
    finish: () => recorder.finish(),
  };
}

function inWorker(worker: Worker, maxAudioBytes: number): Thread {
  const post = (command: RecorderCommand, transfer: Transferable[] = []): void =>
    worker.postMessage(command, transfer);
  post({ kind: 'begin', maxAudioBytes });
  return {
    connect: (port) => post({ kind: 'connect', port }, [port]),
    finish: () =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Blob>) => {
          worker.terminate();
          resolve(data);
        };
        worker.onerror = ({ message }) => reject(new Error(message));
        post({ kind: 'finish' });
      }),
  };
}
