import { createRequire } from 'node:module';
import { toError } from '../../core/ParlandoError';
import { type Decoder, openDecoder } from './openDecoder';
import { Transcription } from './Transcription';

/** What the process is told. Utterances come one after the other; each ends with `finish` or `cancel`. */
export type SphinxOrder =
  | { type: 'open'; koffiPath: string; modelPath: string }
  | { type: 'begin'; utterance: number }
  | { type: 'samples'; samples: Int16Array }
  | { type: 'finish' }
  | { type: 'cancel' };

/** What the process tells. After `failed` it ends. */
export type SphinxReport =
  | { type: 'ready' }
  | { type: 'partial' | 'final'; utterance: number; text: string }
  | { type: 'failed'; reason: string };

let decoder: Decoder;
let transcription: Transcription;
let current = 0;

function report(message: SphinxReport): void {
  process.send?.(message);
}

function obey(order: SphinxOrder): void {
  switch (order.type) {
    case 'open': {
      const load = createRequire(order.koffiPath);
      decoder = openDecoder(load(order.koffiPath) as typeof import('koffi'), order.modelPath);
      return report({ type: 'ready' });
    }
    case 'begin': {
      const utterance = (current = order.utterance);
      transcription = new Transcription(decoder, (text) => report({ type: 'partial', utterance, text }));
      return;
    }
    case 'samples':
      return transcription.feed(order.samples);
    case 'finish':
      return report({ type: 'final', utterance: current, text: transcription.finish() });
    case 'cancel':
      return transcription.cancel();
  }
}

process.on('message', (order: SphinxOrder) => {
  try {
    obey(order);
  } catch (thrown) {
    report({ type: 'failed', reason: toError(thrown).message });
    process.disconnect();
  }
});

// The parent says when this ends: Ctrl-C reaches both of them, and a parent that dies disconnects.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
