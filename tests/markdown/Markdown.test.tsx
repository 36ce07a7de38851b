import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown, type MarkdownOptions, markdownRenderer } from '../../src/markdown';
import type { Turn } from '../../src/index';

afterEach(cleanup);

function show(text: string, options: MarkdownOptions & { streaming?: boolean } = {}): HTMLElement {
  return render(<Markdown {...options}>{text}</Markdown>).container;
}

describe('markdown', () => {
  it('becomes elements', () => {
    const root = show('# Title\n\nSome **bold** and `code`.\n\n1. one\n2. two\n\n```\na\n\nb\n```');
    expect(root.querySelector('strong')).toHaveTextContent('Title');
    expect(root.querySelector('h1')).toBeNull();
    expect([...root.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['one', 'two']);
    expect(root.querySelector('pre')).toHaveTextContent('a b');
  });

  it('has no HTML of the agent', () => {
    const root = show(
      '<img src=x onerror="alert(1)"><script>alert(1)</script>\n\nHi <b onclick="x()">you</b>',
    );
    expect(root.querySelector('img, script, b')).toBeNull();
    expect(root).toHaveTextContent('<b onclick="x()">you</b>');
  });

  it('leads nowhere but to the hosts that are allowed', () => {
    const text =
      '[a](https://example.com/1) [b](https://docs.example.com) [c](https://evil-example.com) [d](javascript:alert(1))';
    expect(show(text).querySelector('a')).toBeNull();
    cleanup();
    const root = show(text, { links: ['example.com'] });
    const links = [...root.querySelectorAll('a')];
    expect(links.map((link) => link.textContent)).toEqual(['a', 'b']);
    expect(links[0]).toHaveAttribute('rel', 'noopener noreferrer');
    expect(root).toHaveTextContent('c (https://evil-example.com)');
    expect(root.innerHTML).not.toContain('javascript:');
    cleanup();
    expect(show(text, { links: ['*'] }).querySelectorAll('a')).toHaveLength(3);
  });

  it('loads no picture unless its host is allowed', () => {
    const text = '![A map](https://example.com/map.png)';
    const without = show(text, { links: ['*'] });
    expect(without.querySelector('img')).toBeNull();
    expect(without).toHaveTextContent('A map');
    cleanup();
    expect(show(text, { images: ['example.com'] }).querySelector('img')).toHaveAttribute(
      'referrerpolicy',
      'no-referrer',
    );
  });
});

describe('while it streams in', () => {
  it.each([
    ['It is **very impor', 'It is very impor', 'strong'],
    ['It is *very', 'It is very', 'em'],
    ['Use `npm ru', 'Use npm ru', 'code'],
    ['See [the page](https://exa', 'See the page', undefined],
    ['See [the pa', 'See the pa', undefined],
    ['2 * 3 and snake_case', '2 * 3 and snake_case', undefined],
    ['**All *of it', 'All of it', 'em'],
    ['```js\nlet a = **b', 'let a = **b', 'pre'],
  ])('shows %j as it will be', (text, shown, element) => {
    const root = show(text, { streaming: true });
    expect(root.textContent.trim()).toBe(shown);
    if (element) expect(root.querySelector(element)).not.toBeNull();
    else expect(root.querySelector('em, strong, code, a')).toBeNull();
  });

  it('reads only the block that grows', () => {
    const { container, rerender } = render(<Markdown streaming>{'First.\n\nSec'}</Markdown>);
    const first = container.querySelector('p')!;
    const marker = document.createElement('i');
    first.append(marker);
    rerender(<Markdown streaming>{'First.\n\nSecond **one'}</Markdown>);
    expect(first).toContainElement(marker);
    expect(container.querySelector('strong')).toHaveTextContent('one');
  });
});

it('leaves what the user says as it is', () => {
  const renderText = markdownRenderer();
  const turn = { role: 'user', status: 'final' } as Turn;
  expect(renderText('**mine**', turn)).toBe('**mine**');
});
