import { describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/freePort.mjs';
import { matchesLock } from '../../scripts/installPackages.mjs';
import { nodeProblem } from '../../scripts/setup.mjs';
import { createServer, type AddressInfo } from 'node:net';

describe('the set-up', () => {
  it('takes Node 20.19 and newer', () => {
    expect(['20.19.0', '20.20.2', '22.1.0'].map((version) => nodeProblem(version))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says in a sentence what to do about an older Node', () => {
    expect(nodeProblem('20.18.3')).toMatch(/needs Node 20\.19\.0 or newer, and this is Node 20\.18\.3: get/);
    expect(nodeProblem('18.20.0')).toBeDefined();
  });
});

describe('the npm packages', () => {
  const lock = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-win32': { version: '1.0.0', optional: true },
  };
  const a = { 'node_modules/a': { version: '1.0.0' } };

  it('are there when each has its version, those for other systems apart', () => {
    expect(matchesLock(lock, a)).toBe(true);
    expect(matchesLock(lock, { ...a, 'node_modules/a-win32': { version: '1.0.0' } })).toBe(true);
  });

  it.each([
    ['nothing is installed', undefined],
    ['one is missing', {}],
    ['one has another version', { 'node_modules/a': { version: '1.0.1' } }],
    ['one was removed from the lockfile', { ...a, 'node_modules/b': { version: '1.0.0' } }],
    ['an optional one is outdated', { ...a, 'node_modules/a-win32': { version: '0.9.0' } }],
  ])('are installed when %s', (_, present) => {
    expect(matchesLock(lock, present)).toBe(false);
  });
});

it('steps over a busy port', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await freePort(port)).toBeGreaterThan(port);
  await new Promise((resolve) => server.close(resolve));
  expect(await freePort(port)).toBe(port);
});
