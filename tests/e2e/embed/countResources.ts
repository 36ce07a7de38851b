/** What a page holds of what must be given back. */
export interface HeldResources {
  tracks: number;
  contexts: number;
  workers: number;
  timers: number;
}

declare global {
  interface Window {
    held(): HeldResources;
  }
}

/** Wraps, before any script of the page, what makes such things. To be run in the page. */
export function countResources(): void {
  const tracks = new Set<MediaStreamTrack>();
  const contexts = new Set<AudioContext>();
  const workers = new Set<Worker>();
  const timers = new Set<number>();

  const { mediaDevices } = navigator;
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints);
    stream.getTracks().forEach((track) => tracks.add(track));
    return stream;
  };
  const cloneTrack = MediaStreamTrack.prototype.clone;
  MediaStreamTrack.prototype.clone = function (): MediaStreamTrack {
    const clone = cloneTrack.call(this);
    tracks.add(clone);
    return clone;
  };
  window.AudioContext = class extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options);
      contexts.add(this);
    }
  };
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.add(this);
    }
    override terminate(): void {
      workers.delete(this);
      super.terminate();
    }
  };
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  const set = (make: typeof setTimeout, again: boolean) =>
    ((callback: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
      const id = make.call(
        window,
        () => {
          if (!again) timers.delete(id);
          callback(...given);
        },
        ms,
      ) as unknown as number;
      timers.add(id);
      return id;
    }) as unknown as typeof setTimeout;
  const clear = (undo: typeof clearTimeout) =>
    ((id: number) => {
      timers.delete(id);
      undo.call(window, id);
    }) as typeof clearTimeout;
  Object.assign(window, {
    setTimeout: set(setTimeout, false),
    setInterval: set(setInterval as typeof setTimeout, true),
    clearTimeout: clear(clearTimeout),
    clearInterval: clear(clearInterval),
  });

  window.held = () => {
    // What is over is let go, or it would be held by this.
    for (const track of tracks) if (track.readyState === 'ended') tracks.delete(track);
    for (const context of contexts) if (context.state === 'closed') contexts.delete(context);
    return {
      tracks: tracks.size,
      contexts: contexts.size,
      workers: workers.size,
      timers: timers.size,
    };
  };
}
