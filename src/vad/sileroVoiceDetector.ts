import type { VoiceDetector } from '../core/audio/VoiceDetector';
import { ParlandoError } from '../core/ParlandoError';
import { importVad } from './importVad';

/** What makes the Silero detector. */
export interface SileroOptions {
  /**
   * The folder of your own server that has these four files, from the `dist` folders of `@ricky0123/vad-web`:
   * `vad.worklet.bundle.min.js`, `silero_vad_v5.onnx` (or that of another `model`); and of `onnxruntime-web`, in the version
   * that came with it: `ort-wasm-simd-threaded.mjs`, `ort-wasm-simd-threaded.wasm`. Nothing is fetched from anywhere else.
   */
  assetUrl: string | URL;
  /** Default `v5`. */
  model?: 'v5' | 'v6' | 'legacy';
  /** How sure the model must be, from 0 to 1, to begin. Speech ends 300 ms after it is less sure by 0.15. Default 0.5. */
  threshold?: number;
}

const HANGOVER_MS = 300;
const HYSTERESIS = 0.15;

/**
 * The Silero model, by way of the optional peer `@ricky0123/vad-web`. It runs on the page's thread and takes a millisecond
 * or so every 32 ms; a Content-Security-Policy needs `'wasm-unsafe-eval'` in its script-src, and the place of the files in its
 * connect-src. Throws `invalid_option` without `assetUrl`; `start` rejects with `optional_missing` without the package and
 * `asset_missing` where the files are not served.
 */
export function sileroVoiceDetector(options: SileroOptions): VoiceDetector {
  const { assetUrl, model = 'v5', threshold = 0.5 } = options;
  if (!assetUrl) throw assetUrlError(model);

  async function start(
    stream: MediaStream,
    onChange: (speaking: boolean) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { MicVAD } = await importVad();
    signal.throwIfAborted();
    const folder = new URL(`${String(assetUrl).replace(/\/$/, '')}/`, document.baseURI).href;
    const tell = (speaking: boolean) => () => {
      if (!signal.aborted) onChange(speaking);
    };
    const context = new AudioContext();
    let detector: Awaited<ReturnType<typeof MicVAD.new>> | undefined;
    const release = (): void => {
      void context.close();
      // It fails where it had not got as far as listening, and then there is nothing to undo.
      detector?.destroy().catch(() => undefined);
    };
    try {
      detector = await MicVAD.new({
        model,
        baseAssetPath: folder,
        onnxWASMBasePath: folder,
        positiveSpeechThreshold: threshold,
        negativeSpeechThreshold: Math.max(0, threshold - HYSTERESIS),
        redemptionMs: HANGOVER_MS,
        preSpeechPadMs: 0,
        minSpeechMs: 0,
        onSpeechStart: tell(true),
        onSpeechEnd: tell(false),
        onVADMisfire: tell(false),
        audioContext: context,
        getStream: async () => stream,
        resumeStream: async () => stream,
        pauseStream: async () => undefined,
        startOnLoad: false,
        ortConfig: ({ env }) => {
          // More of them need headers that a page seldom has, and a worker each.
          env.wasm.numThreads = 1;
          env.logLevel = 'error';
        },
      });
      await detector.start();
      signal.throwIfAborted();
    } catch (cause) {
      release();
      throw signal.aborted ? signal.reason : assetError(folder, cause);
    }
    signal.addEventListener('abort', release, { once: true });
  }

  return { start };
}

function assetUrlError(model: string): ParlandoError {
  return new ParlandoError(
    'invalid_option',
    {
      what: 'The Silero voice detector was given no assetUrl.',
      why: 'It fetches its model from your own server and from nowhere else.',
      remedy: `Serve vad.worklet.bundle.min.js and silero_vad_${model}.onnx from @ricky0123/vad-web, and ort-wasm-simd-threaded.mjs and .wasm from onnxruntime-web, in one folder, and set assetUrl to it.`,
    },
    { details: { option: 'assetUrl' } },
  );
}

function assetError(url: string, cause: unknown): ParlandoError {
  return new ParlandoError(
    'asset_missing',
    {
      what: `The Silero voice detector could not be started from ${url}.`,
      why: 'Without its files it hears nothing.',
      remedy:
        "Check that the files that assetUrl asks for are served there, in the versions installed, and that a Content-Security-Policy has 'wasm-unsafe-eval' in its script-src.",
    },
    { details: { url }, cause },
  );
}
