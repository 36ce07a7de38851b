import { afterEach, describe, expect, it, vi } from 'vitest';
import { ParlandoAgent } from '../../../src/embed';
import { aTask, LATE, part, place } from './TestAgent';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** The problems that are told of an element from now on; what would be written into the console is not. */
function problemsOf(element: HTMLElement): string[] {
  const messages: string[] = [];
  element.addEventListener('parlando-problem', (event) => {
    event.preventDefault();
    messages.push(event.detail.error.message);
  });
  return messages;
}

describe('a setting', () => {
  it('is an attribute and a property, of which the last that was set counts', () => {
    const element = place({ 'agent-id': 'one' });
    expect(element.agentId).toBe('one');
    element.agentId = 'two';
    expect(element.settings.get().agentId).toBe('two');
    element.setAttribute('agent-id', 'three');
    expect(element.agentId).toBe('three');
    element.removeAttribute('agent-id');
    expect(element.agentId).toBeUndefined();
  });

  it('goes back to its default when the property is undefined', () => {
    const element = place({ captions: 'off' });
    Reflect.set(element, 'captions', undefined);
    expect(element.captions).toBe('karaoke');
  });

  it.each([
    ['variant', 'bar', 'huge'],
    ['overrideSpeed', 1.5, 'fast'],
    ['strings', { launcher: {} }, 'none'],
    ['agentId', 'guide', ''],
  ] as const)('stays what it was when the property %s cannot be used', (name, good, bad) => {
    const element = place();
    Reflect.set(element, name, good);
    Reflect.set(element, name, bad);
    expect(element[name]).toEqual(good);
  });

  it.each([undefined, null])('shows in the markup no more when it is %s', (none) => {
    const element = place({ variant: 'inline', open: '' });
    Object.assign(element, { variant: none, open: none });
    expect(element.outerHTML).toBe('<test-agent></test-agent>');
    expect(element.settings.get()).toMatchObject({ variant: 'bubble', open: false });
  });

  it('tells who watches once for each change', () => {
    const element = place();
    const listener = vi.fn();
    element.settings.subscribe(listener);
    element.setAttribute('theme', 'dark');
    element.dynamicVariables = { name: 'Ada' };
    expect(listener).toHaveBeenCalledTimes(2);
    expect(element.settings.get()).toMatchObject({ theme: 'dark', dynamicVariables: { name: 'Ada' } });
  });

  it('shows in the markup where style sheets ask for it', () => {
    const element = place();
    element.variant = 'inline';
    element.open = true;
    expect(element.outerHTML).toContain('variant="inline"');
    expect(element.hasAttribute('open')).toBe(true);
    element.open = false;
    expect(element.hasAttribute('open')).toBe(false);
  });

  it('is kept when it was set before the element was known', () => {
    const early = document.createElement('late-agent');
    Object.assign(early, { agentId: 'guide', strings: { launcher: { open: 'Sprechen' } } });
    early.setAttribute('theme', 'dark');
    document.body.append(early);
    customElements.define('late-agent', class extends ParlandoAgent {});
    expect(early).toBeInstanceOf(ParlandoAgent);
    const element = early as unknown as ParlandoAgent;
    expect(element.settings.get()).toMatchObject({ agentId: 'guide', theme: 'dark' });
    expect(Object.keys(element)).not.toContain('agentId');
    expect(part(element, 'launcher')).toHaveTextContent('Sprechen');
  });

  it('takes the nonce from where the platform keeps it', () => {
    const element = place({ nonce: 'abc' });
    element.nonce = 'abc';
    element.setAttribute('theme', 'dark');
    expect(element.settings.get().nonce).toBe('abc');
  });
});

describe('a value that cannot be used', () => {
  it('is ignored with one warning that names attribute, value and what is allowed', async () => {
    const element = place();
    const problems = problemsOf(element);
    element.setAttribute('variant', 'blob');
    await vi.waitFor(() => expect(problems).toHaveLength(1), LATE);
    await aTask();
    expect(problems).toEqual([
      'The attribute variant of <parlando-agent> is "blob". That is ignored, and bubble holds. ' +
        'Allowed is one of bubble, bar, full, inline.',
    ]);
    expect(element.variant).toBe('bubble');
  });

  it('is told of properties too, under the name of the attribute', async () => {
    const element = place();
    const problems = problemsOf(element);
    Reflect.set(element, 'overrideSpeed', 99);
    await vi.waitFor(() => expect(problems).toHaveLength(1), LATE);
    expect(problems[0]).toMatch(/override-speed .* is "99".*a number from 0\.7 to 5/);
  });

  it('is told with what holds instead', async () => {
    const element = place({ variant: 'bar', strings: '{"widget":{}}' });
    const problems = problemsOf(element);
    for (const name of ['variant', 'strings', 'consent'] as const) Reflect.set(element, name, '');
    await vi.waitFor(() => expect(problems).toHaveLength(3), LATE);
    expect(problems[0]).toContain('That is ignored, and bar holds.');
    expect(problems[1]).toContain('That is ignored. Allowed');
    expect(problems[2]).toContain('That is ignored. Allowed');
  });

  it('is told whatever it is', async () => {
    const element = place();
    const told: string[] = [];
    element.addEventListener('parlando-problem', ({ detail }) => told.push(detail.error.message));
    Reflect.set(element, 'overrideSpeed', 1n);
    const inItself: { it?: unknown } = {};
    inItself.it = inItself;
    Reflect.set(element, 'overrideSpeed', inItself);
    await vi.waitFor(() => expect(told).toHaveLength(2), LATE);
    expect(told[0]).toContain('override-speed of <parlando-agent> is "1"');
  });

  it('is written into the console, where nobody prevents it', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    place({ captions: 'loud' });
    await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(1), LATE);
    expect(warn.mock.calls[0]![0]).toMatch(/captions.*"loud".*karaoke, captions, off/);
  });
});

describe('where no style sheet can be adopted', () => {
  const styles = (element: HTMLElement): HTMLStyleElement[] => [
    ...element.shadowRoot!.querySelectorAll('style'),
  ];

  it('each style element has the nonce: that of the button, and that of the widget', async () => {
    expect('adoptedStyleSheets' in document).toBe(false);
    document.body.innerHTML = '<test-agent nonce="abc"></test-agent>';
    const element = document.querySelector('test-agent')!;
    element.openWidget();
    await vi.waitFor(() => expect(styles(element)).toHaveLength(2), LATE);
    const words = styles(element).map(({ textContent }) => textContent);
    expect(words[1]).toContain('.parlando-launcher');
    expect(words[0]).toContain('.parlando-widget-head');
    expect(styles(element).map(({ nonce }) => nonce)).toEqual(['abc', 'abc']);
    element.theme = 'dark';
    expect(styles(element)).toHaveLength(2);
  });

  it('they have the nonce that was set after the element was made', async () => {
    const element = document.createElement('test-agent');
    element.nonce = 'abc';
    document.body.append(element);
    element.openWidget();
    await vi.waitFor(() => expect(styles(element).map(({ nonce }) => nonce)).toEqual(['abc', 'abc']), LATE);
  });
});

it('is defined once, however often the script is loaded', async () => {
  const first = customElements.get('parlando-agent');
  expect(first).toBe(ParlandoAgent);
  vi.resetModules();
  const again = await import('../../../src/embed');
  expect(again.ParlandoAgent).not.toBe(first);
  expect(customElements.get('parlando-agent')).toBe(first);
});
