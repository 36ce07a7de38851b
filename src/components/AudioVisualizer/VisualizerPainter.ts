import type { VoiceSession } from '../../core/session/VoiceSession';
import { pageFrames } from '../../hooks/pageFrames';
import { loudness } from '../loudness';
import { softFall } from '../softFall';
import { readBands } from './readBands';
import type { DrawShape, VisualFrame } from './VisualFrame';

/** Everything that the visualizer can show. */
export type VisualizerState = 'silent' | 'sounding';

export type VisualizedSide = 'input' | 'output' | 'both';

/** Below it there is nothing to see. */
const STILL = 0.004;

type Sound = Pick<VoiceSession, 'state' | 'inputLevel' | 'outputLevel' | 'inputSpectrum' | 'outputSpectrum'>;

/**
 * Draws a session's sound into a canvas while there is some: frames are asked for only while the conversation is connected and the
 * canvas is seen, and nothing is drawn while all is silent. The loop is the one of the page.
 */
export class VisualizerPainter {
  readonly #sound: Sound;
  readonly #canvas: HTMLCanvasElement;
  readonly #side: VisualizedSide;
  readonly #draw: DrawShape;
  readonly #still: boolean;
  readonly #frame: VisualFrame;
  readonly #spectrum: Uint8Array<ArrayBuffer> = new Uint8Array(512);
  readonly #fresh: Float32Array;
  #inView = true;
  #lastTime = 0;
  #stop: (() => void) | undefined;

  /** @param options.still Draws the resting shape alone, for those who want no motion. */
  constructor(
    sound: Sound,
    canvas: HTMLCanvasElement,
    options: { side: VisualizedSide; draw: DrawShape; bands: number; still: boolean },
  ) {
    this.#sound = sound;
    this.#canvas = canvas;
    this.#side = options.side;
    this.#draw = options.draw;
    this.#still = options.still;
    this.#fresh = new Float32Array(options.bands);
    this.#frame = {
      width: 0,
      height: 0,
      level: 0,
      bands: new Float32Array(options.bands),
      time: 0,
      color: '',
    };
  }

  /** Begins. Returns its undo. */
  start(): () => void {
    const leave = new AbortController();
    // The theme may change while it rests: the style sheet has the colour change in no time, but with an event.
    this.#canvas.addEventListener('transitionend', () => this.#paint(), leave);
    const undo = [
      this.#sound.state.subscribe(() => this.#look()),
      this.#watchSize(),
      this.#watchView(),
      () => leave.abort(),
    ];
    this.#look();
    this.#paint();
    return () => {
      this.#stop?.();
      delete this.#canvas.dataset['speaker'];
      this.#canvas.dataset['state'] = 'silent' satisfies VisualizerState;
      for (const release of undo) release();
    };
  }

  /** Asks for frames, or for no more. */
  #look(): void {
    const wanted = this.#inView && !this.#still && this.#sound.state.get().status.name === 'connected';
    if (wanted === (this.#stop !== undefined)) return;
    if (wanted) {
      this.#stop = pageFrames.add(() => this.#step());
    } else {
      this.#stop!();
      this.#stop = undefined;
      delete this.#canvas.dataset['speaker'];
      this.#frame.level = 0;
      this.#frame.bands.fill(0);
      this.#paint();
    }
  }

  #step(): void {
    const frame = this.#frame;
    const { inputLevel, outputLevel } = this.#levels();
    const input = inputLevel >= outputLevel;
    const level = loudness(Math.max(inputLevel, outputLevel));
    this.#canvas.dataset['speaker'] = level <= 0 ? 'none' : input ? 'user' : 'agent';
    if (level <= 0) this.#fresh.fill(0);
    else this.#readSpectrum(input);

    const before = frame.level;
    frame.level = softFall(before, level);
    for (let i = 0; i < frame.bands.length; i++) {
      frame.bands[i] = softFall(frame.bands[i]!, Math.min(this.#fresh[i]!, level * 1.4));
    }
    const now = performance.now() / 1000;
    frame.time += Math.min(0.1, now - this.#lastTime);
    this.#lastTime = now;
    if (before <= STILL && frame.level <= STILL) return;
    if (frame.level <= STILL) {
      frame.level = 0;
      frame.bands.fill(0);
    }
    this.#paint();
  }

  #levels(): { inputLevel: number; outputLevel: number } {
    return {
      inputLevel: this.#side === 'output' ? 0 : this.#sound.inputLevel(),
      outputLevel: this.#side === 'input' ? 0 : this.#sound.outputLevel(),
    };
  }

  #readSpectrum(input: boolean): void {
    if (input) this.#sound.inputSpectrum(this.#spectrum);
    else this.#sound.outputSpectrum(this.#spectrum);
    readBands(this.#spectrum, this.#fresh);
  }

  #paint(): void {
    // Outside of a page it has neither size nor colour.
    const context = this.#canvas.isConnected && this.#canvas.getContext('2d');
    if (!context) return;
    const frame = this.#frame;
    frame.color = getComputedStyle(this.#canvas).color;
    frame.width = this.#canvas.width;
    frame.height = this.#canvas.height;
    context.clearRect(0, 0, frame.width, frame.height);
    this.#draw(context, frame);
    const state: VisualizerState = frame.level > 0 ? 'sounding' : 'silent';
    if (this.#canvas.dataset['state'] !== state) this.#canvas.dataset['state'] = state;
  }

  #watchSize(): () => void {
    if (typeof ResizeObserver === 'undefined') return () => undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = this.#canvas;
      this.#canvas.width = Math.round(clientWidth * devicePixelRatio);
      this.#canvas.height = Math.round(clientHeight * devicePixelRatio);
      this.#paint();
    });
    observer.observe(this.#canvas);
    return () => observer.disconnect();
  }

  #watchView(): () => void {
    if (typeof IntersectionObserver === 'undefined') return () => undefined;
    const observer = new IntersectionObserver((entries) => {
      this.#inView = entries.at(-1)!.isIntersecting;
      this.#look();
    });
    observer.observe(this.#canvas);
    return () => observer.disconnect();
  }
}
