import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aTask, part, place } from './TestAgent';

afterEach(async () => {
  document.body.replaceChildren();
  await aTask();
});

const widgetOf = (element: HTMLElement): HTMLElement | null =>
  part(element, 'content').querySelector('.parlando-widget');

describe('a page that is still loading', () => {
  beforeEach(() => void vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive'));
  afterEach(() => void vi.restoreAllMocks());

  it('has it drawn in a task of its own', async () => {
    const element = place();
    expect(element.shadowRoot!.childElementCount).toBe(0);
    await aTask();
    expect(part(element, 'launcher')).toHaveAccessibleName('Talk to us');
    expect(part(element, 'frame').hidden).toBe(true);
  });

  it('is obeyed at once, and may take it away again', async () => {
    const element = place();
    element.openWidget();
    await vi.waitFor(() => expect(widgetOf(element)).not.toBeNull());
    expect(element.loads).toBe(1);
    const moved = place({ 'always-open': '' });
    moved.remove();
    await aTask();
    await aTask();
    expect(moved.loads).toBe(0);
  });
});

describe('the launcher', () => {
  it.each(['pointerenter', 'focusin', 'touchstart'])(
    'loads the widget on %s, and shows nothing',
    async (name) => {
      const element = place();
      expect(element.loads).toBe(0);
      part(element, 'launcher').dispatchEvent(new Event(name));
      expect(element.loads).toBe(1);
      await aTask();
      expect(part(element, 'frame').hidden).toBe(true);
      expect(element.worlds).toHaveLength(0);
    },
  );

  it('opens the widget, and loads it once', async () => {
    const element = place();
    await userEvent.click(part(element, 'launcher'));
    await vi.waitFor(() => expect(widgetOf(element)).not.toBeNull());
    expect(element.loads).toBe(1);
    expect(element.hasAttribute('open')).toBe(true);
    expect(part(element, 'launcher').hidden).toBe(true);
    expect(part(element, 'frame')).toHaveAttribute('role', 'dialog');
    expect(part(element, 'frame')).toHaveAccessibleName('Voice assistant');
  });

  it('has the words that the page gives it', () => {
    const element = place({ strings: '{"launcher":{"open":"Sprich mit uns"}}', language: 'de' });
    expect(part(element, 'launcher')).toHaveAccessibleName('Sprich mit uns');
    expect(part(element, 'root').lang).toBe('de');
  });

  it('has its own words where the page gives something else', () => {
    const element = place({ strings: '{"launcher":{"open":null,"name":5}}', open: '' });
    expect(part(element, 'frame')).toHaveAccessibleName('Voice assistant');
    element.open = false;
    expect(part(element, 'launcher')).toHaveAccessibleName('Talk to us');
  });

  it('is in the language that is set; without one in English, or with other words in that of the page', () => {
    const element = place({ language: 'de' });
    const languages = (): (string | null)[] =>
      ['root', 'content'].map((name) => part(element, name).getAttribute('lang'));
    expect(languages()).toEqual(['de', 'de']);
    element.strings = { launcher: { open: 'Sprich mit uns' } };
    element.removeAttribute('language');
    expect(languages()).toEqual([null, null]);
    element.strings = {};
    expect(languages()).toEqual(['en', 'en']);
  });

  it('says that a call goes on while the widget is closed', async () => {
    const element = place({ 'agent-id': 'guide' });
    await element.connect();
    element.closeWidget();
    expect(part(element, 'launcher')).toHaveAccessibleName('Call in progress');
    expect(part(element, 'launcher').dataset['state']).toBe('listening');
    await element.endCall();
    expect(part(element, 'launcher')).toHaveAccessibleName('Talk to us');
  });
});

describe('the widget', () => {
  it.each([{ 'always-open': '' }, { variant: 'inline' }, { open: '' }])(
    'is there from the start with %j, without taking the focus',
    async (attributes) => {
      const element = place(attributes);
      await vi.waitFor(() => expect(widgetOf(element)).not.toBeNull());
      expect(part(element, 'frame').hidden).toBe(false);
      expect(document.activeElement).toBe(document.body);
    },
  );

  it('is no dialog where it is a part of the page', () => {
    expect(part(place({ variant: 'inline' }), 'frame')).toHaveAttribute('role', 'region');
    expect(part(place({ variant: 'inline' }), 'frame').ariaModal).toBeNull();
  });

  it('has the focus from the start where it covers the page, as a dialog that keeps it', async () => {
    const element = place({ variant: 'full' });
    expect(part(element, 'frame')).toHaveAttribute('role', 'dialog');
    expect(part(element, 'frame').ariaModal).toBe('true');
    expect(element.shadowRoot!.activeElement).toBe(part(element, 'frame'));
    await vi.waitFor(() => expect(element.shadowRoot!.activeElement).toBe(part(element, 'talk')));
  });

  it('takes the focus when it is opened, and Escape closes it and gives the focus back', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    const element = place();
    button.focus();
    element.openWidget();
    expect(document.activeElement).toBe(element);
    expect(element.shadowRoot!.activeElement).toBe(part(element, 'frame'));
    await userEvent.keyboard('{Escape}');
    expect(element.open).toBe(false);
    expect(document.activeElement).toBe(button);
  });

  it('gives the focus back within the shadow root that it stands in', async () => {
    const outer = document.createElement('div');
    document.body.append(outer);
    const shadow = outer.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    shadow.append(button);
    const element = place({}, shadow);
    button.focus();
    element.openWidget();
    expect(shadow.activeElement).toBe(element);
    part(element, 'frame').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(element.open).toBe(false);
    expect(shadow.activeElement).toBe(button);
  });

  it('stays open for the Escape that gives up a word of an input method', () => {
    const element = place({ open: '' });
    const escape = { key: 'Escape', isComposing: true };
    part(element, 'frame').dispatchEvent(new KeyboardEvent('keydown', escape));
    expect(element.open).toBe(true);
  });

  it('gives the focus to the launcher, where that is how it was opened', async () => {
    const element = place();
    await userEvent.click(part(element, 'launcher'));
    await userEvent.keyboard('{Escape}');
    expect(element.shadowRoot!.activeElement).toBe(part(element, 'launcher'));
  });

  it.each([{ 'always-open': '' }, { dismissible: 'false', open: '' }])(
    'stays with %j',
    async (attributes) => {
      const element = place(attributes);
      part(element, 'frame').focus();
      await userEvent.keyboard('{Escape}');
      expect(part(element, 'frame').hidden).toBe(false);
    },
  );

  it('follows the direction of the page, or what is set', () => {
    document.body.style.direction = 'rtl';
    expect(part(place({ placement: 'bottom-right' }), 'root')).toMatchObject({ dir: 'rtl' });
    expect(part(place({ placement: 'bottom-right' }), 'root').dataset['side']).toBe('start');
    expect(part(place({ direction: 'ltr' }), 'root').dir).toBe('ltr');
    document.body.style.direction = '';
  });

  it('turns with the page', async () => {
    const root = part(place({ placement: 'bottom-right' }), 'root');
    expect(root.dataset['side']).toBe('end');
    document.documentElement.dir = 'rtl';
    await vi.waitFor(() => expect(root).toMatchObject({ dir: 'rtl' }));
    expect(root.dataset['side']).toBe('start');
    document.documentElement.removeAttribute('dir');
  });

  it('is light or dark where that is set', () => {
    expect(part(place({ theme: 'dark' }), 'root').dataset['theme']).toBe('dark');
    expect(part(place(), 'root').dataset['theme']).toBeUndefined();
  });
});
