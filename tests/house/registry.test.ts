import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from './sourceFiles';

const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' } as const;

/** The tracked files, and the new ones that would be. */
function treeFiles(): string[] {
  const arguments_ = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = execFileSync('git', arguments_, options).split('\0');
  return names.filter((name) => name && existsSync(`${root}${name}`));
}

it('has no address of a package registry in the tree', () => {
  const { host } = new URL(execFileSync('npm', ['config', 'get', 'registry'], options).trim());
  const files = treeFiles();
  expect(files).toContain('package-lock.json');
  expect(files.filter((name) => readFileSync(`${root}${name}`).includes(host))).toEqual([]);
});

it('keeps the lockfile free of the addresses that its packages came from', () => {
  expect(readFileSync(`${root}package-lock.json`, 'utf8')).not.toContain('"resolved"');
});
