import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aTask, part, place } from './TestAgent';

afterEach(async () => {
  document.body.replaceChildren();
  await aTask();
});

const widgetOf = (element: HTMLElement): HTMLElement | null =>
  part(element, 'content').querySelector('.parlando-widget');

describe('while the code is on its way', () => {
  it('keeps the focus in what covers the page, and has it go to the one button there is', async () => {
    document.body.append(document.createElement('button'));
    let fail!: (cause: Error) => void;
    const element = place({ variant: 'full' });
    element.obstacle = new Promise((_, reject) => (fail = reject));
    const focused = (): Element | null => element.shadowRoot!.activeElement;
    await userEvent.tab();
    expect(focused()).toBe(part(element, 'frame'));
    await vi.waitFor(() => expect(element.loads).toBe(1));
    fail(new TypeError('Failed to fetch'));
    await vi.waitFor(() => expect(part(element, 'retry')).toBeVisible());
    for (const shift of [false, true, false]) {
      await userEvent.tab({ shift });
      expect(focused()).toBe(part(element, 'retry'));
    }
    expect(part(element, 'dismiss').hidden).toBe(true);
  });

  it('can be closed by who has no Escape key, also when it does not come', async () => {
    const element = place();
    let fail!: (cause: Error) => void;
    element.obstacle = new Promise((_, reject) => (fail = reject));
    element.openWidget();
    await vi.waitFor(() => expect(part(element, 'dismiss')).toBeVisible());
    await userEvent.click(part(element, 'dismiss'));
    expect(element.open).toBe(false);
    element.openWidget();
    fail(new TypeError('Failed to fetch'));
    await vi.waitFor(() => expect(part(element, 'retry')).toBeVisible());
    await userEvent.click(part(element, 'dismiss'));
    expect(element.open).toBe(false);
  });

  it('says so when it is slow', async () => {
    let arrive = (): void => undefined;
    const element = place();
    element.obstacle = new Promise<void>((resolve) => (arrive = resolve));
    element.openWidget();
    await vi.waitFor(() => expect(part(element, 'notice')).toHaveTextContent(/^Loading/));
    arrive();
    await vi.waitFor(() => expect(widgetOf(element)).not.toBeNull());
    expect(part(element, 'notice')).toBeEmptyDOMElement();
  });

  it('says in plain words that it did not come, and tries again', async () => {
    const element = place();
    const problems: unknown[] = [];
    element.addEventListener('parlando-problem', ({ detail }) => problems.push(detail.error.code));
    element.obstacle = Promise.reject(new TypeError('Failed to fetch'));
    // Opens it too, so that two wait for it.
    await expect(element.startCall()).rejects.toMatchObject({ code: 'part_missing', retryable: true });
    expect(part(element, 'notice')).toHaveTextContent(/could not be loaded/);
    expect(problems).toEqual(['part_missing']);
    element.obstacle = undefined;
    await userEvent.click(part(element, 'retry'));
    await vi.waitFor(() => expect(widgetOf(element)).not.toBeNull());
    expect(part(element, 'notice')).toBeEmptyDOMElement();
    expect(element.loads).toBe(2);
  });
});
