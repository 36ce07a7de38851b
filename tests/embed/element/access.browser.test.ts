import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agentSays } from '../../../src/testing';
import { aTask, part, place, type TestAgent } from './TestAgent';

const WIDE = { width: 1000, height: 700 };
const NARROW = { width: 375, height: 640 };

beforeEach(() => page.viewport(WIDE.width, WIDE.height));

afterEach(async () => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  await aTask();
  sessionStorage.clear();
});

const box = (element: HTMLElement): DOMRect => element.getBoundingClientRect();

/** An open widget that covers a narrow window, at rest. */
async function covering(): Promise<TestAgent> {
  await page.viewport(NARROW.width, NARROW.height);
  const element = place({ 'agent-id': 'guide' });
  element.openWidget();
  await vi.waitFor(() => expect(element.shadowRoot!.activeElement).toBe(part(element, 'talk')));
  await Promise.all(
    part(element, 'frame')
      .getAnimations()
      .map(({ finished }) => finished),
  );
  return element;
}

describe('the focus in what covers a narrow window', () => {
  it('goes round and round, backwards too, and from the frame itself', async () => {
    document.body.innerHTML = '<button>before</button>';
    const element = await covering();
    document.body.append(document.createElement('button'));
    const shadow = element.shadowRoot!;
    const [first, last] = [part(element, 'widget-close'), part(element, 'composer-send')];
    const back = (): Promise<void> => userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    first.focus();
    await back();
    expect(shadow.activeElement).toBe(last);
    await userEvent.keyboard('{Tab}');
    expect(shadow.activeElement).toBe(first);
    part(element, 'frame').focus();
    await back();
    expect(shadow.activeElement).toBe(last);
    // In between the browser knows the way.
    await back();
    expect(shadow.activeElement).toBe(part(element, 'composer').querySelector('textarea'));
  });
});

/** What is seen of the window, as a keyboard on the screen or two fingers leave it. */
class SeenWindow extends EventTarget {
  height = NARROW.height;
  offsetTop = 0;
  scale = 1;

  become(change: Partial<Pick<SeenWindow, 'height' | 'offsetTop' | 'scale'>>, event = 'resize'): void {
    Object.assign(this, change);
    this.dispatchEvent(new Event(event));
  }
}

describe('beside a keyboard on the screen', () => {
  it('is as high as what that leaves, with the field inside, but whole for who zooms in', async () => {
    const seen = new SeenWindow();
    vi.spyOn(window, 'visualViewport', 'get').mockReturnValue(seen as unknown as VisualViewport);
    const element = await covering();
    const frame = part(element, 'frame');
    expect(box(frame)).toMatchObject({ left: 0, top: 0, ...NARROW });

    seen.become({ height: 300, offsetTop: 40 });
    expect(box(frame)).toMatchObject({ left: 0, top: 40, width: NARROW.width, height: 300 });
    const field = box(part(element, 'composer-box'));
    expect(field.top).toBeGreaterThan(40);
    expect(field.bottom).toBeLessThanOrEqual(340);
    expect(field.height).toBeGreaterThanOrEqual(24);
    seen.become({ offsetTop: 60 }, 'scroll');
    expect(box(frame)).toMatchObject({ top: 60, height: 300 });

    seen.become({ scale: 2, height: 150 });
    expect(box(frame)).toMatchObject({ top: 0, height: NARROW.height });
  });

  it('is so on a tablet too, where it fills the window', async () => {
    const seen = new SeenWindow();
    vi.spyOn(window, 'visualViewport', 'get').mockReturnValue(seen as unknown as VisualViewport);
    const element = place({ 'agent-id': 'guide', variant: 'full' });
    await vi.waitFor(() => expect(part(element, 'composer-box')).toBeVisible());
    seen.become({ height: 300, offsetTop: 40 });
    expect(box(part(element, 'frame'))).toMatchObject({ left: 0, top: 40, width: WIDE.width, height: 300 });
    expect(box(part(element, 'composer-box')).bottom).toBeLessThanOrEqual(340);
  });

  it('follows it no more once it was removed, and keeps nothing of it', async () => {
    const seen = new SeenWindow();
    vi.spyOn(window, 'visualViewport', 'get').mockReturnValue(seen as unknown as VisualViewport);
    const element = await covering();
    const { style } = part(element, 'root');
    const told = (): string[] =>
      ['height', 'top'].map((name) => style.getPropertyValue(`--parlando-viewport-${name}`));
    seen.become({ height: 300, offsetTop: 40 });
    expect(told()).toEqual(['300px', '40px']);
    element.remove();
    await aTask();
    expect(told()).toEqual(['', '']);
    seen.become({ height: 200 });
    seen.become({ height: 200 }, 'scroll');
    expect(told()).toEqual(['', '']);
  });
});

const states: Record<string, () => Promise<TestAgent>> = {
  idle: async () => place({ 'agent-id': 'guide' }),
  async earlier() {
    const cut = place({ 'agent-id': 'guide', resume: '' });
    await cut.connect();
    cut.world.page.dispatchEvent(new PageTransitionEvent('pagehide'));
    await vi.waitFor(() => expect(cut.session!.state.get().status.name).toBe('ended'));
    cut.remove();
    return place({ 'agent-id': 'guide', resume: '' });
  },
  async speaking() {
    const element = place({ 'agent-id': 'guide' });
    await element.connect();
    element.closeWidget();
    const { transport, clock } = element.world;
    for (const message of agentSays('Hello there')) transport.connection.say(message);
    await expect
      .poll(() => {
        clock.advance(20);
        return part(element, 'launcher').dataset['state'];
      })
      .toBe('speaking');
    return element;
  },
};

it.each(Object.entries(states))('the launcher is as axe wants it: %s', async (state, show) => {
  const element = await show();
  const launcher = part(element, 'launcher');
  expect(launcher.dataset['state']).toBe(state);
  for (const variant of ['bubble', 'bar'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      document.documentElement.style.colorScheme = theme;
      Object.assign(element, { variant, theme });
      expect(box(launcher).width).toBeGreaterThanOrEqual(44);
      const { passes, violations } = await axe.run(element, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      // Of a bubble at rest the words are only read out.
      const seen = variant === 'bar' || state !== 'idle' ? ['color-contrast'] : [];
      expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['button-name', ...seen]));
    }
  }
});
