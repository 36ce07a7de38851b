import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadWorklet } from '../../../src/core/audio/loadWorklet';
import {
  type ContextSource,
  type MicrophoneOptions,
  WebMicrophone,
} from '../../../src/core/audio/WebMicrophone';
import soundSource from '../../../src/core/audio/worklets/sound.worklet?worklet';
import { instead } from './instead';

let undo: (() => void)[] = [];

afterEach(() => {
  for (const one of undo.reverse()) one();
  undo = [];
});

const { signal: forever } = new AbortController();
const noGraph: ContextSource = {
  ready: () => Promise.reject(new Error('No graph.')),
  current: () => undefined,
};

/** A context that runs, with our worklets, and how a session gives it. */
async function runningGraph(): Promise<{ context: AudioContext; graph: ContextSource }> {
  await userEvent.click(document.body);
  const context = new AudioContext();
  undo.push(() => void context.close());
  await context.resume();
  await loadWorklet(context, { source: soundSource });
  return { context, graph: { ready: () => Promise.resolve(context), current: () => context } };
}

/** Answers for the browser when it is asked for a microphone. Keeps what it was asked, and the tracks that it gave. */
function browserThat(answer: (ask: () => Promise<MediaStream>) => Promise<MediaStream>): {
  asked: unknown[];
  tracks: MediaStreamTrack[];
} {
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  const all = { asked: [] as unknown[], tracks: [] as MediaStreamTrack[] };
  undo.push(
    instead(mediaDevices, 'getUserMedia', (constraints: MediaStreamConstraints) => {
      all.asked.push(constraints);
      return answer(async () => {
        const stream = await ask(constraints);
        all.tracks.push(...stream.getTracks());
        return stream;
      });
    }),
  );
  return all;
}

const livesOf = (tracks: MediaStreamTrack[]): string[] => tracks.map(({ readyState }) => readyState);

describe('a microphone of the browser', () => {
  it('is not asked for when it is over already', async () => {
    const { asked } = browserThat((ask) => ask());
    await expect(new WebMicrophone(noGraph).open(AbortSignal.abort(new Error('over')))).rejects.toThrow(
      'over',
    );
    expect(asked).toEqual([]);
  });

  it('is released when the end comes while the graph is made ready', async () => {
    const { graph } = await runningGraph();
    const abort = new AbortController();
    const { tracks } = browserThat((ask) => ask());
    const slow: ContextSource = {
      ...graph,
      ready: () => {
        abort.abort(new Error('over'));
        return graph.ready();
      },
    };
    const microphone = new WebMicrophone(slow, { capture: 'worklet' });
    await expect(microphone.open(abort.signal)).rejects.toThrow('over');
    expect(livesOf(tracks)).toEqual(['ended']);
  });

  it.each(['auto', 'worklet'] as const)(
    'tells of its end, but not to who has left, and is released with the page, capture: %s',
    async (capture) => {
      const { graph } = await runningGraph();
      const { tracks } = browserThat((ask) => ask());
      const stream = await new WebMicrophone(graph, { capture }).open(forever);
      let told = 0;
      const leave = stream.onEnded(() => told++);
      tracks[0]!.dispatchEvent(new Event('ended'));
      leave();
      tracks[0]!.dispatchEvent(new Event('ended'));
      expect(told).toBe(1);
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
      expect(livesOf(tracks)).toEqual(['ended']);
      stream.stop();
    },
  );

  it('is not there on a page that is not secure, which is a typed error', async () => {
    undo.push(instead(navigator, 'mediaDevices', undefined));
    await expect(new WebMicrophone(noGraph).open(forever)).rejects.toMatchObject({
      code: 'insecure_context',
    });
  });

  it('that is refused is a typed error', async () => {
    browserThat(() => Promise.reject(new DOMException('No', 'NotAllowedError')));
    await expect(new WebMicrophone(noGraph).open(forever)).rejects.toMatchObject({
      code: 'microphone_denied',
      cause: { name: 'NotAllowedError' },
    });
  });
});

describe('sound of the page’s own', () => {
  it('that has no track is a typed error', async () => {
    const microphone = new WebMicrophone(noGraph, { input: new MediaStream() });
    await expect(microphone.open(forever)).rejects.toMatchObject({ code: 'microphone_busy' });
  });

  /** A tone of 1,500 Hz, as loud as half of all that there is. */
  async function tone(): Promise<{ graph: ContextSource; node: AudioNode; media: MediaStream }> {
    const { context, graph } = await runningGraph();
    const oscillator = new OscillatorNode(context, { frequency: 1500 });
    const node = new GainNode(context, { gain: 0.5 });
    const end = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    oscillator.connect(node).connect(end);
    oscillator.start();
    return { graph, node, media: end.stream };
  }

  it.each<[string, (sound: { node: AudioNode; media: MediaStream }) => MicrophoneOptions]>([
    ['a stream past the graph', ({ media }) => ({ input: media })],
    ['a stream through the graph', ({ media }) => ({ input: media, capture: 'worklet' })],
    ['a node', ({ node }) => ({ input: node })],
  ])('shows its level and its spectrum, as %s, and stays as it was', async (_, options) => {
    const { graph, node, media } = await tone();
    const stream = await new WebMicrophone(graph, options({ node, media })).open(forever);
    const bands = new Uint8Array(512);
    await expect.poll(() => stream.level()).toBeCloseTo(0.5 / Math.SQRT2, 1);
    await expect
      .poll(() => {
        stream.spectrum(bands);
        return bands.indexOf(Math.max(...bands));
      })
      .toBe(Math.round(1500 / (node.context.sampleRate / 1024)));
    stream.stop();
    stream.stop();
    expect(livesOf(media.getTracks())).toEqual(['live']);
  });

  it('lets go of a node, once, though the page may have done so before', async () => {
    const { graph, node } = await tone();
    const [connect, disconnect] = [vi.spyOn(node, 'connect'), vi.spyOn(node, 'disconnect')];
    const stream = await new WebMicrophone(graph, { input: node }).open(forever);
    stream.stop();
    stream.stop();
    expect(connect).toHaveBeenCalledOnce();
    expect(disconnect).toHaveBeenCalledOnce();
    expect(disconnect.mock.calls[0]![0]).toBe(connect.mock.calls[0]![0]);
    const another = await new WebMicrophone(graph, { input: node }).open(forever);
    node.disconnect();
    expect(() => another.stop()).not.toThrow();
  });

  it('has no level before there is a graph', async () => {
    const { media } = await tone();
    const stream = await new WebMicrophone(noGraph, { input: media }).open(forever);
    expect(stream.level()).toBe(0);
    stream.stop();
  });
});
