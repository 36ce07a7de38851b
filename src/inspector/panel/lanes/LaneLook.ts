import type { LaneBox, LaneName, LaneView } from './LaneView';

type Look = Pick<LaneView, 'width' | 'height' | 'lanes' | 'colors' | 'font'>;

const NAMES: readonly LaneName[] = ['turns', 'input', 'queued', 'rendered', 'heard'];
/** A theme may change while it is drawn; so often it is looked at again, in milliseconds. */
const FRESH_MS = 1000;

/**
 * Where the lanes lie and what they look like: as the style sheet has it. Each lane is as high as its name beside the canvas, in
 * an element with `data-lane`; colours are those of the elements with `data-ink`.
 */
export class LaneLook {
  readonly #root: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  #look: Look | undefined;
  #lookedAt = -Infinity;

  constructor(root: HTMLElement, canvas: HTMLCanvasElement) {
    this.#root = root;
    this.#canvas = canvas;
  }

  get(): Look {
    const now = performance.now();
    if (this.#look && now - this.#lookedAt < FRESH_MS) return this.#look;
    this.#lookedAt = now;
    return (this.#look = this.#read());
  }

  /** Gives the canvas as many pixels as it needs, and calls back when its size or the theme has changed. Returns its undo. */
  watch(onChange: () => void): () => void {
    if (typeof ResizeObserver === 'undefined') return () => undefined;
    const look = (): void => {
      this.#look = undefined;
      onChange();
    };
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = this.#canvas;
      this.#canvas.width = Math.round(clientWidth * devicePixelRatio);
      this.#canvas.height = Math.round(clientHeight * devicePixelRatio);
      look();
    });
    observer.observe(this.#canvas);
    // The style sheet has the colour change in no time, but with an event.
    this.#canvas.addEventListener('transitionend', look);
    return () => {
      observer.disconnect();
      this.#canvas.removeEventListener('transitionend', look);
    };
  }

  #read(): Look {
    const { clientWidth: width, clientHeight: height, offsetTop } = this.#canvas;
    const { font, color: ink, borderBlockStartColor: line } = getComputedStyle(this.#canvas);
    const find = (selector: string): HTMLElement | null => this.#root.querySelector(selector);
    const box = (name: LaneName): LaneBox => {
      const label = find(`[data-lane="${name}"]`);
      return label ? { top: label.offsetTop - offsetTop, height: label.offsetHeight } : { top: 0, height: 0 };
    };
    const colorOf = (name: string): string => {
      const sample = find(`[data-ink="${name}"]`);
      return sample ? getComputedStyle(sample).color : ink;
    };
    return {
      width,
      height,
      font,
      lanes: Object.fromEntries(NAMES.map((name) => [name, box(name)])) as Look['lanes'],
      colors: {
        ink,
        line,
        user: colorOf('user'),
        agent: colorOf('agent'),
        failure: colorOf('failure'),
      },
    };
  }
}
