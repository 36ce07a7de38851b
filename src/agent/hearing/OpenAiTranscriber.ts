import type { Recognizer, Utterance } from './Recognizer';
import { wavFile } from './wavFile';

export interface OpenAiTranscriberOptions {
  /** Where it is, such as `http://127.0.0.1:8000`; `/v1` and `/audio/transcriptions` are added unless they are there. */
  url: string;
  /** Default `whisper-1`. */
  model?: string;
  /** Sent as a bearer token. Default: the environment's `PARLANDO_TRANSCRIBE_KEY`, if it is set. */
  apiKey?: string;
  /** What is spoken, as ISO 639-1. Default `en`. */
  language?: string;
  /** How long an answer may take, in ms. Default 15,000. */
  timeoutMs?: number;
}

const PATH = '/audio/transcriptions';
/** So much of a response an error message quotes, in characters. */
const QUOTED = 200;

/**
 * Hears through any transcription endpoint that is compatible with OpenAI's. The whole utterance goes there once it is
 * over, so there are no partial texts.
 */
export class OpenAiTranscriber implements Recognizer {
  readonly name: string;
  readonly #url: string;
  readonly #model: string;
  readonly #apiKey: string | undefined;
  readonly #language: string;
  readonly #timeoutMs: number;
  readonly #closing = new AbortController();

  constructor({
    url,
    model = 'whisper-1',
    apiKey,
    language = 'en',
    timeoutMs = 15_000,
  }: OpenAiTranscriberOptions) {
    this.#url = endpointOf(url);
    this.#model = model;
    this.#apiKey = apiKey ?? process.env['PARLANDO_TRANSCRIBE_KEY'];
    this.#language = language;
    this.#timeoutMs = timeoutMs;
    this.name = `${model} at ${new URL(this.#url).host}`;
  }

  listen(): Utterance {
    const pieces: Int16Array[] = [];
    const cancelled = new AbortController();
    return {
      feed: (samples) => void pieces.push(samples.slice()),
      finish: () => this.#transcribe(pieces, cancelled.signal),
      cancel: () => cancelled.abort(),
    };
  }

  close(): Promise<void> {
    this.#closing.abort();
    return Promise.resolve();
  }

  async #transcribe(pieces: readonly Int16Array[], cancelled: AbortSignal): Promise<string> {
    if (pieces.length === 0) return '';
    const form = new FormData();
    form.append('file', new Blob([wavFile(pieces)], { type: 'audio/wav' }), 'utterance.wav');
    form.append('model', this.#model);
    form.append('language', this.#language);
    form.append('response_format', 'json');
    try {
      return this.#textOf(await this.#post(form, AbortSignal.any([cancelled, this.#closing.signal])));
    } catch (failure) {
      if (cancelled.aborted) return '';
      throw failure;
    }
  }

  async #post(form: FormData, stop: AbortSignal): Promise<string> {
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    let status: number;
    let body: string;
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        body: form,
        headers: this.#apiKey ? { authorization: `Bearer ${this.#apiKey}` } : {},
        signal: AbortSignal.any([timeout, stop]),
      });
      status = response.status;
      body = await response.text();
    } catch (cause) {
      if (stop.aborted) throw this.#failure('was not waited for, since the agent closes.', cause);
      if (timeout.aborted) throw this.#failure(`did not answer within ${this.#timeoutMs} ms.`, cause);
      throw this.#failure('could not be reached.', cause);
    }
    if (status !== 200) throw this.#failure(`answered with status ${status}: ${quote(body)}.`);
    return body;
  }

  #textOf(body: string): string {
    let answer: unknown;
    try {
      answer = JSON.parse(body);
    } catch (cause) {
      throw this.#failure(`answered with what is not JSON: ${quote(body)}.`, cause);
    }
    const text = (answer as { text?: unknown } | null)?.text;
    if (typeof text !== 'string') throw this.#failure(`answered without a text: ${quote(body)}.`);
    return text.trim();
  }

  #failure(what: string, cause?: unknown): Error {
    return new Error(
      `The transcription endpoint ${this.#url} ${what} What was said is lost. ` +
        'See that it runs and that its address, model and key are right.',
      { cause },
    );
  }
}

function quote(body: string): string {
  return JSON.stringify(body.slice(0, QUOTED));
}

function endpointOf(url: string): string {
  const endpoint = new URL(url);
  const path = endpoint.pathname.replace(/\/$/, '');
  if (!path.endsWith(PATH)) endpoint.pathname = `${path || '/v1'}${PATH}`;
  return endpoint.href;
}
