import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { toError } from '../../core/ParlandoError';
import { createFlite, type FliteVoiceName } from './createFlite';
import { speakPart } from './speakPart';
import type { Speech } from './Voice';

/** What the thread is given at its start. */
export interface FliteWorkerData {
  wasmPath: string;
  voice: FliteVoiceName;
}

/** One piece of text to be spoken; requests are answered in order. */
export interface FliteRequest {
  text: string;
  speed: number;
}

export type FliteReply = { speech: Speech } | { failure: string };

const { wasmPath, voice } = workerData as FliteWorkerData;
const flite = createFlite(new WebAssembly.Module(readFileSync(wasmPath)), voice);

parentPort?.on('message', ({ text, speed }: FliteRequest) => {
  try {
    const speech = speakPart(flite, text, speed);
    reply({ speech }, [speech.samples.buffer as ArrayBuffer]);
  } catch (thrown) {
    reply({ failure: toError(thrown).message });
  }
  setImmediate(() => flite.prepare());
});

function reply(message: FliteReply, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}
