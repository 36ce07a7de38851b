import { act, fireEvent } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { microphoneError } from '../../../src/core/audio/microphoneError';
import { adoptStyles } from '../../../src/embed/element/adoptStyles';
import frame from '../../../src/embed/element/element.css?shadow';
import type { Settings } from '../../../src/embed/settings/Settings';
import { script } from '../../../src/testing/script';
import { ManualFrames } from '../../components/ManualFrames';
import { mounted, type Mounted } from './mounted';

let root: HTMLElement;
let view: Mounted;

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.margin = '0';
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await act(async () => view.widget.destroy());
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

/** The widget in a room of this size, with the tokens of its element. */
function stand(settings: Partial<Settings>, width: number, height: number): Mounted {
  view = mounted({ visualizer: 'orb', ...settings });
  const container = view.panel().parentElement!;
  const shadow = container.getRootNode() as ShadowRoot;
  adoptStyles(shadow, frame, undefined);
  root = document.createElement('main');
  root.className = 'parlando-root';
  Object.assign(root.style, { display: 'block', inlineSize: `${width}px`, blockSize: `${height}px` });
  container.className = 'parlando-content';
  root.append(container);
  shadow.append(root);
  return view;
}

const scenes: Record<string, (mounted: Mounted) => Promise<void>> = {
  idle: async () => undefined,
  async asking({ view }) {
    fireEvent.click(view.getByRole('button', { name: 'Start talking' }));
  },
  async talking({ widget, talk }) {
    void widget.start();
    await talk.play(script().agent('Hello there, how are you?').interruptedAfter('Hello').user('Well'));
    talk.begin(script().agent('I am glad to hear that.'));
    await talk.advance(900);
  },
  async writing({ widget, talk }) {
    const sent = widget.send('What are your opening hours?');
    await talk.advance(100);
    await sent;
  },
  async over(mounted) {
    await scenes['talking']!(mounted);
    await act(async () => mounted.widget.end());
  },
  async refused({ widget, talk }) {
    talk.device.microphone.refuses = microphoneError(new DOMException('No', 'NotAllowedError'));
    await act(async () => widget.start().catch(() => undefined));
    await talk.advance(100);
  },
};
const consent = (name: string): Partial<Settings> => (name === 'asking' ? { consent: 'Be kind.' } : {});

describe.each(Object.entries(scenes))('the widget: %s', (name, play) => {
  it('has nothing that axe finds fault with, in light and in dark', async () => {
    const shown = stand(consent(name), 400, 640);
    await play(shown);
    for (const theme of ['light', 'dark']) {
      root.dataset['theme'] = theme;
      const { passes, violations } = await axe.run(root, { rules: { region: { enabled: false } } });
      expect(passes.length).toBeGreaterThan(5);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

  it('keeps to 320 pixels, and every button can be hit', async () => {
    const shown = stand(consent(name), 320, 568);
    await play(shown);
    const { right, bottom } = root.getBoundingClientRect();
    const buttons = [...shown.panel().querySelectorAll('button')];
    expect(buttons.length).toBeGreaterThan(1);
    for (const button of buttons) {
      const box = button.getBoundingClientRect();
      expect.soft(box.width, button.outerHTML).toBeGreaterThanOrEqual(24);
      expect.soft(box.height, button.outerHTML).toBeGreaterThanOrEqual(24);
      expect.soft(box.left, button.outerHTML).toBeGreaterThanOrEqual(0);
      expect.soft(box.right, button.outerHTML).toBeLessThanOrEqual(right);
      expect.soft(box.bottom, button.outerHTML).toBeLessThanOrEqual(bottom);
    }
    expect(shown.panel().scrollWidth).toBeLessThanOrEqual(320);
  });
});

it('is of the same size whatever the page’s own letters are', () => {
  const { view } = stand({}, 400, 640);
  const button = view.getByRole('button', { name: 'Start talking' });
  const { width, height } = button.getBoundingClientRect();
  document.documentElement.style.fontSize = '30px';
  expect(button.getBoundingClientRect()).toMatchObject({ width, height });
});

it('leaves room for what is written when a keyboard takes half of the screen', async () => {
  const shown = stand({}, 390, 300);
  await scenes['talking']!(shown);
  const field = shown.view.getByRole('textbox', { name: 'Message' }).getBoundingClientRect();
  expect(field.bottom).toBeLessThanOrEqual(300);
  expect(field.height).toBeGreaterThanOrEqual(24);
});

it('has voice and words side by side where there is room for both', async () => {
  const shown = stand({ variant: 'full' }, 1100, 640);
  await scenes['talking']!(shown);
  const log = shown.view.getByRole('log').getBoundingClientRect();
  const talk = shown.view.getByRole('button', { name: 'End conversation' }).getBoundingClientRect();
  expect(talk.right).toBeLessThan(log.left);
  expect(log.height).toBeGreaterThan(300);
});

it.each(['the page', 'the shadow of another element'])(
  'keeps the focus when the button that had it is gone, in %s',
  async (where) => {
    const { view, focused } = stand({ consent: 'Be kind.' }, 400, 640);
    if (where !== 'the page') {
      const outer = document.body.appendChild(document.createElement('div'));
      outer.attachShadow({ mode: 'open' }).append((root.getRootNode() as ShadowRoot).host);
    }
    fireEvent.click(view.getByRole('button', { name: 'Start talking' }));
    await act(async () => view.getByRole('button', { name: 'No, thank you' }).focus());
    fireEvent.click(view.getByRole('button', { name: 'No, thank you' }));
    expect(focused()).toHaveAccessibleName('Start talking');
  },
);

/** In the middle of a line. */
async function hearing(settings: Partial<Settings>): Promise<Mounted> {
  const shown = stand(settings, 400, 640);
  void shown.widget.start();
  shown.talk.begin(script().agent('I am glad to hear that. And now I tell you why.', { msPerChar: 50 }));
  await shown.talk.advance(600);
  return shown;
}

/** How wide each piece of a picture is that stands apart from the others, from left to right, in pixels. */
function strips(canvas: HTMLCanvasElement): number[] {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  const rows = Array.from({ length: height }, (_, y) => y * width);
  const columns = Array.from({ length: width }, (_, x) => rows.some((row) => data[(row + x) * 4 + 3]! > 0));
  const drawn = columns.map((isPainted) => (isPainted ? '#' : ' ')).join('');
  return drawn.split(/ +/).flatMap(({ length }) => (length > 0 ? [length] : []));
}

it('draws the sound in each of its shapes, or not at all', async () => {
  const { panel, settings } = await hearing({ visualizer: 'bars' });
  const canvas = (): HTMLCanvasElement | null => panel().querySelector('canvas');
  const show = (visualizer: Settings['visualizer']): void =>
    act(() => settings.set({ ...settings.get(), visualizer }));
  // Bars stand apart, a wave goes from edge to edge, and an orb does neither.
  await expect.poll(() => strips(canvas()!)).toHaveLength(9);
  show('wave');
  await expect.poll(() => strips(canvas()!)).toEqual([canvas()!.width]);
  show('orb');
  await expect
    .poll(() => strips(canvas()!))
    .toSatisfy(([orb, ...others]: number[]) => others.length === 0 && orb! < canvas()!.width);
  await expect.poll(() => canvas()!.dataset['state']).toBe('sounding');
  show('off');
  expect(canvas()).toBeNull();
});

it('shows the words as they are heard, to the character or a phrase at a time', async () => {
  const { panel, settings, talk } = await hearing({ captions: 'captions' });
  // Of the time of the talk.
  const frames = new ManualFrames(talk.clock);
  const heard = (captions: Settings['captions']): string => {
    act(() => settings.set({ ...settings.get(), captions }));
    frames.run();
    const chars = [...panel().querySelectorAll('.parlando-caption-char[data-state="current"]')];
    return chars.map(({ textContent }) => textContent).join('');
  };
  expect(heard('karaoke')).toHaveLength(1);
  expect(heard('captions')).toBe('I am glad to hear that. ');
  expect(heard('off')).toBe('');
  expect(panel().querySelector('.parlando-caption')).toBeNull();
});
