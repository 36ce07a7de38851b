import type { Page } from 'playwright';

/** What a second, independent reader of the microphone got. */
export interface Reference {
  sampleRate: number;
  samples: Float32Array;
  /** For each buffer: when it came, in milliseconds since the Unix epoch, and the samples up to its end. */
  arrivals: { at: number; end: number }[];
}

interface ReferenceWindow {
  reference?: Worker;
}

/**
 * Before the page's own scripts run: the microphone gives its sound unprocessed, so that what a client sends can be compared
 * with what was played, whatever the client asks for.
 *
 * @param withReference Also reads a clone of the last track opened, in a Worker of the bench's own.
 */
export function plainMicrophone(withReference = false): (page: Page) => Promise<void> {
  return async (page) => void (await page.addInitScript(install, withReference));
}

/** The same as a script, without the other reader. */
export const plainMicrophoneScript: string = `(${install.toString()})(false);`;

function install(withReference: boolean): void {
  const source = `
    const buffers = [], arrivals = []; let end = 0, sampleRate = 0, generation = 0;
    onmessage = async ({ data }) => {
      if (!data) return postMessage({ buffers, arrivals, sampleRate });
      const mine = ++generation; buffers.length = arrivals.length = 0; end = 0;
      const reader = data.getReader();
      for (;;) {
        const { value, done } = await reader.read();
        if (done || mine !== generation) return;
        const at = performance.timeOrigin + performance.now();
        const samples = new Float32Array(value.numberOfFrames);
        value.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
        sampleRate = value.sampleRate;
        value.close();
        end += samples.length; buffers.push(samples); arrivals.push({ at, end });
      }
    };`;
  const devices = navigator.mediaDevices;
  const ask = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    const audio = constraints?.audio;
    const asked = typeof audio === 'object' ? audio : {};
    const off = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
    const media = await ask({ audio: { ...asked, ...off, voiceIsolation: false } as MediaTrackConstraints });
    const page = window as unknown as ReferenceWindow & {
      MediaStreamTrackProcessor: new (init: object) => { readable: ReadableStream };
    };
    if (withReference) {
      page.reference ??= new Worker(URL.createObjectURL(new Blob([source])));
      const { readable } = new page.MediaStreamTrackProcessor({ track: media.getAudioTracks()[0]!.clone() });
      page.reference.postMessage(readable, [readable]);
    }
    return media;
  };
}

/** What the reference has read since the microphone was opened last. */
export async function takeReference(page: Page): Promise<Reference> {
  const { base64, ...rest } = await page.evaluate(async () => {
    const { reference } = window as unknown as ReferenceWindow;
    const { buffers, ...rest } = await new Promise<Reference & { buffers: BlobPart[] }>((resolve) => {
      reference!.onmessage = ({ data }) => resolve(data as never);
      reference!.postMessage(null);
    });
    const reader = new FileReader();
    const read = new Promise((resolve) => (reader.onload = resolve));
    reader.readAsDataURL(new Blob(buffers));
    await read;
    return { ...rest, base64: (reader.result as string).replace(/^.*,/, '') };
  });
  const bytes = Buffer.from(base64, 'base64');
  return {
    ...rest,
    samples: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
  };
}
