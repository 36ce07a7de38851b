import { type ReadableStore, Store } from '../../core/Store';

/** What the uploading function is given beside the file. */
export interface UploadContext {
  /** Aborted when the user takes the file away. */
  signal: AbortSignal;
  /** Of the conversation that the file is for. */
  conversationId: string | undefined;
  /** To be told how much has arrived, 0 to 1. Without it the progress shows as going on. */
  onProgress: (fraction: number) => void;
}

/** Gives a file to the service, and says what the service calls it. */
export type UploadFile = (file: File, context: UploadContext) => Promise<string>;

export interface UploadState {
  /** `waiting` for a conversation. */
  status: 'waiting' | 'uploading' | 'ready' | 'failed';
  /** 0 to 1; undefined when unknown. */
  progress?: number;
}

/** A file on its way to the service. */
export class Upload {
  readonly file: File;
  readonly state: ReadableStore<UploadState>;
  readonly #state: Store<UploadState> = new Store<UploadState>({ status: 'waiting' });
  readonly #upload: UploadFile;
  #abort: AbortController = new AbortController();
  #fileId: Promise<string> | undefined;
  #conversationId: string | undefined;

  constructor(file: File, upload: UploadFile) {
    this.file = file;
    this.state = this.#state;
    this.#upload = upload;
  }

  /** The file's id: of the upload that is done or under way for this conversation, else of a new one. */
  start(conversationId: string | undefined): Promise<string> {
    if (this.#fileId && this.#conversationId === conversationId) return this.#fileId;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#conversationId = conversationId;
    return (this.#fileId = this.#run(this.#abort.signal, conversationId));
  }

  async #run(signal: AbortSignal, conversationId: string | undefined): Promise<string> {
    const tell = (state: UploadState): void => {
      if (!signal.aborted) this.#state.set(state);
    };
    tell({ status: 'uploading' });
    try {
      const onProgress = (progress: number): void => tell({ status: 'uploading', progress });
      const given = this.#upload(this.file, { signal, conversationId, onProgress });
      // Nobody waits for an upload that was given up, whether it heeds the signal or not.
      const fileId = await Promise.race([given, aborted(signal)]);
      tell({ status: 'ready' });
      return fileId;
    } catch (error) {
      if (!signal.aborted) this.#fileId = undefined;
      tell({ status: 'failed' });
      signal.throwIfAborted();
      throw error;
    }
  }

  /** Gives it up, unless it is done. Always safe. */
  cancel(): void {
    if (this.#state.get().status === 'ready') return;
    this.#abort.abort();
    this.#fileId = undefined;
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
