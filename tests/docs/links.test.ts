import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/sourceFiles';

const pages = readdirSync(`${root}docs`).filter((name) => name.endsWith('.md'));

/** The files that a page links to, from the repository's root. */
function linksOf(page: string): string[] {
  const text = readFileSync(`${root}${page}`, 'utf8');
  const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1]!);
  return targets
    .filter((target) => !/^\w+:/.test(target))
    .map((target) => posix.join(posix.dirname(page), target));
}

describe('the README', () => {
  it('links every page of docs', () => {
    expect(linksOf('README.md')).toEqual(expect.arrayContaining(pages.map((name) => `docs/${name}`)));
  });
});

it.each(['README.md', ...pages.map((name) => `docs/${name}`)])('%s links only to what is there', (page) => {
  expect(linksOf(page).filter((target) => !existsSync(`${root}${target}`))).toEqual([]);
});
