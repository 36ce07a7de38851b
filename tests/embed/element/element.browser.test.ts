import { userEvent } from '@testing-library/user-event';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adoptStyles } from '../../../src/embed/element/adoptStyles';
import { aTask, part, place } from './TestAgent';

const WIDE = { width: 1000, height: 700 };
const NARROW = { width: 375, height: 640 };

beforeEach(() => page.viewport(WIDE.width, WIDE.height));

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  for (const style of document.head.querySelectorAll('[data-hostile]')) style.remove();
  await aTask();
});

/** Styles that a page should not have. */
function hostile(css: string): void {
  const style = document.createElement('style');
  style.dataset['hostile'] = '';
  style.textContent = css;
  document.head.append(style);
}

const box = (element: HTMLElement): DOMRect => element.getBoundingClientRect();
const widget = (element: HTMLElement): Promise<HTMLElement> => vi.waitFor(() => part(element, 'widget'));

describe('the launcher', () => {
  it('is in its corner of the window, in the top layer, and moves nothing of the page', () => {
    document.body.innerHTML = '<p>before</p><p>after</p>';
    const after = document.body.lastElementChild as HTMLElement;
    const { top } = box(after);
    const element = place();
    after.before(element);
    expect(box(after).top).toBe(top);
    expect(part(element, 'root').matches(':popover-open')).toBe(true);
    const launcher = box(part(element, 'launcher'));
    expect([WIDE.width - launcher.right, WIDE.height - launcher.bottom]).toEqual([20, 20]);
    expect(launcher.width).toBeGreaterThanOrEqual(44);
  });

  it.each([
    ['bottom-start', 'ltr', 'left'],
    ['bottom-start', 'rtl', 'right'],
    ['top-right', 'rtl', 'right'],
    ['top-left', 'ltr', 'left'],
  ] as const)('with %s in %s is at the %s', (placement, direction, side) => {
    document.documentElement.style.direction = direction;
    const { left, right, top } = box(part(place({ placement }), 'launcher'));
    expect(side === 'left' ? left : WIDE.width - right).toBe(20);
    expect(top < WIDE.height / 2).toBe(placement.startsWith('top'));
  });

  it.each([
    ['bubble', 'bottom'],
    ['bubble', 'top'],
    ['bar', 'bottom'],
    ['bar', 'top'],
  ] as const)('as a %s with %s is in the middle, and so is what it opens', async (variant, placement) => {
    const element = place({ variant, placement });
    for (const name of ['launcher', 'frame']) {
      const shown = part(element, name);
      shown.getAnimations().forEach((animation) => animation.finish());
      const { left, right, top, bottom, width } = box(shown);
      expect(width).toBeGreaterThanOrEqual(44);
      expect((left + right) / 2).toBe(WIDE.width / 2);
      expect(placement === 'top' ? top : WIDE.height - bottom).toBe(20);
      element.openWidget();
      await widget(element);
    }
  });

  it('looks the same whatever the page does to everything', () => {
    const before = box(part(place(), 'launcher'));
    document.body.replaceChildren();
    hostile(
      '* { all: unset !important; font-size: 30px !important; transform: rotate(9deg) !important } :root { font-size: 30px }' +
        'body { z-index: 2147483647; position: fixed; inset: 0; background: red; overflow: hidden }',
    );
    const launcher = part(place(), 'launcher');
    expect(box(launcher).toJSON()).toEqual(before.toJSON());
    const { x, y, width, height } = box(launcher);
    expect(document.elementFromPoint(x + width / 2, y + height / 2)?.localName).toBe('test-agent');
  });

  it('is above what covers the whole page', async () => {
    hostile('#cover { position: fixed; inset: 0; z-index: 2147483647; background: rebeccapurple }');
    const element = place();
    const cover = document.createElement('div');
    cover.id = 'cover';
    document.body.append(cover);
    await userEvent.click(part(element, 'launcher'));
    expect(element.open).toBe(true);
    const { x, y } = box(part(element, 'frame'));
    expect(document.elementFromPoint(x + 40, y + 40)?.localName).toBe('test-agent');
  });

  it('stays in the top layer when it is moved', async () => {
    const element = place();
    const section = document.createElement('section');
    document.body.append(section);
    section.append(element);
    await aTask();
    expect(part(element, 'root').matches(':popover-open')).toBe(true);
  });
});

describe('the widget', () => {
  it('takes the focus to what is used first, and gives it back', async () => {
    const element = place({ 'agent-id': 'guide' });
    await userEvent.click(part(element, 'launcher'));
    await widget(element);
    await vi.waitFor(() => expect(element.shadowRoot!.activeElement).toBe(part(element, 'talk')));
    await userEvent.keyboard('{Escape}');
    expect(element.shadowRoot!.activeElement).toBe(part(element, 'launcher'));
  });

  it('covers a narrow window, and keeps the focus inside', async () => {
    await page.viewport(NARROW.width, NARROW.height);
    const element = place({ 'agent-id': 'guide' });
    element.openWidget();
    await widget(element);
    const frame = part(element, 'frame');
    await Promise.all(frame.getAnimations().map(({ finished }) => finished));
    expect(box(frame)).toMatchObject({ left: 0, top: 0, ...NARROW });
    expect(frame.ariaModal).toBe('true');
    const shadow = element.shadowRoot!;
    const last = [...shadow.querySelectorAll<HTMLElement>('button, textarea')].at(-1)!;
    last.focus();
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true, cancelable: true });
    shadow.activeElement!.dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(true);
    expect(shadow.activeElement).toBe(part(element, 'widget-close'));
    await page.viewport(WIDE.width, WIDE.height);
    await vi.waitFor(() => expect(frame.ariaModal).toBeNull());
    expect(box(frame).width).toBeLessThanOrEqual(400);
  });

  it.each(['open', 'always-open'])(
    'has the focus where it covers the page from the start: %s',
    async (name) => {
      await page.viewport(NARROW.width, NARROW.height);
      const element = place({ 'agent-id': 'guide', [name]: '' });
      expect(document.activeElement).toBe(element);
      await widget(element);
      await vi.waitFor(() => expect(element.shadowRoot!.activeElement).toBe(part(element, 'talk')));
    },
  );

  it('takes the focus when the window becomes so narrow that it covers the page', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    const element = place({ 'agent-id': 'guide', open: '' });
    await widget(element);
    button.focus();
    await page.viewport(NARROW.width, NARROW.height);
    await vi.waitFor(() => expect(element.shadowRoot!.activeElement).toBe(part(element, 'talk')));
    element.closeWidget();
    expect(document.activeElement).toBe(button);
  });

  it('stands in the page where it is told to, as high as the page says', async () => {
    hostile('test-agent { height: 500px }');
    document.body.innerHTML = '<div style="width: 600px"></div>';
    const element = place({ variant: 'inline' }, document.body.firstElementChild!);
    await widget(element);
    expect(box(part(element, 'frame'))).toMatchObject({ width: 600, height: 500 });
    expect(part(element, 'root').hasAttribute('popover')).toBe(false);
  });

  it('fills the window with the variant full', async () => {
    const element = place({ variant: 'full' });
    await widget(element);
    expect(box(part(element, 'frame'))).toMatchObject({ left: 0, top: 0, ...WIDE });
  });

  it.each([
    ['dark', 'light'],
    ['light', 'dark'],
  ])('is %s where that is set, on a page that is %s', (theme, of) => {
    document.documentElement.style.colorScheme = of;
    const auto = getComputedStyle(part(place({ open: '' }), 'frame')).backgroundColor;
    const set = getComputedStyle(part(place({ open: '', theme }), 'frame')).backgroundColor;
    expect(set).not.toBe(auto);
    expect(getComputedStyle(part(place({ open: '', theme: of }), 'frame')).backgroundColor).toBe(auto);
  });

  it('takes its colours from the page, where the page gives some', () => {
    hostile(
      'test-agent { --parlando-paper: rgb(1, 2, 3) } test-agent::part(frame) { border-color: rgb(4, 5, 6) }',
    );
    const { backgroundColor, borderTopColor } = getComputedStyle(part(place({ open: '' }), 'frame'));
    expect([backgroundColor, borderTopColor]).toEqual(['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
  });
});

describe('where no style sheet can be adopted', () => {
  it('is styled under a policy that has its nonce, and by that alone', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc =
      '<meta http-equiv="Content-Security-Policy" content="style-src \'nonce-abc\'"><p></p><p></p>';
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    const { contentWindow: inner, contentDocument: within } = frame;
    Reflect.deleteProperty(
      (inner as unknown as typeof globalThis).ShadowRoot.prototype,
      'adoptedStyleSheets',
    );
    const colours = [...within!.querySelectorAll('p')].map((host, index) => {
      const shadow = host.attachShadow({ mode: 'open' });
      const text = shadow.appendChild(within!.createElement('b'));
      adoptStyles(shadow, 'b { color: rgb(1, 2, 3) }', index === 0 ? 'abc' : undefined);
      return inner!.getComputedStyle(text).color;
    });
    expect(colours).toEqual(['rgb(1, 2, 3)', 'rgb(0, 0, 0)']);
  });
});
