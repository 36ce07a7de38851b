import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import globals from 'globals';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleEmbed } from '../../scripts/bundleEmbed.mjs';
import { weighEmbed } from '../../scripts/embedSizes.mjs';
import { forShadow } from '../../scripts/shadowStyles.mjs';
import { root } from '../house/sourceFiles';

describe('a style sheet for a shadow root', () => {
  it('hangs its tokens on the host, and no measure on the root of the page', () => {
    const css =
      ':root{--a:1rem}.a{margin:.5rem -1.25rem;width:calc(2.5rem + 1px)}@media (max-width:30rem){.b{top:0}}';
    expect(forShadow(css)).toBe(
      ':host{--a:16px}.a{margin:8px -20px;width:calc(40px + 1px)}@media (max-width:480px){.b{top:0}}',
    );
  });
});

describe('the files of the embed', () => {
  let files: Map<string, string>;
  let packages: string[];
  let texts: string;

  beforeAll(async () => {
    ({ files, packages, texts } = await bundleEmbed(root));
  });

  it('are one for the loader, which asks for the others beside itself, each by its content', () => {
    const loader = files.get('embed.js')!;
    const imports = [...loader.matchAll(/import\(["'](.*?)["']\)/g)].map(([, path]) => path!);
    expect(imports.map((path) => path.replace(/\?[0-9a-f]{8}$/, '')).sort()).toEqual([
      './warnings.js',
      './widget.js',
    ]);
    expect(imports.every((path) => path.includes('?'))).toBe(true);
    expect(loader).not.toMatch(/\bfrom["']/);
  });

  it('bring everything along, and nothing of React itself', () => {
    const asked = [...files.values()].flatMap((text) => [
      ...text.matchAll(/(?:from|import\()["']([^"']+)["']/g),
    ]);
    const missing = asked
      .map(([, path]) => path!.replace(/^\.\/|\?.*$/g, ''))
      .filter((path) => !files.has(path));
    // For an application with its own build: it is not in the folder that a site owner copies.
    expect(missing).toEqual(['../embed-scripts.js']);
    expect(packages).toContain('preact');
    expect(packages.filter((name) => /^react(-dom)?$/.test(name))).toEqual([]);
  });

  it('have Worker and worklet beside them, whose text is nowhere else but for an application with its own build', () => {
    const line = files.get('worklets/line.js')!;
    const sound = files.get('worklets/sound.js')!;
    expect(texts).toContain(JSON.stringify(line));
    expect(texts).toContain(JSON.stringify(sound));
    expect([...files.values()].filter((text) => text.includes('registerProcessor'))).toEqual([sound]);
    expect([...files.values()].filter((text) => text.includes('parlando-capture')).length).toBe(2);
  });

  it('are imported where there is no page, define nothing there, and leave nothing running', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parlando-embed-'));
    try {
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      mkdirSync(join(folder, 'worklets'));
      for (const [name, text] of files) writeFileSync(join(folder, name), text);
      const look = [
        'const before = Reflect.ownKeys(globalThis);',
        "const names = Object.keys(await import('./embed.js'));",
        'const made = Reflect.ownKeys(globalThis).filter((name) => !before.includes(name));',
        'console.log(JSON.stringify({ names, made }));',
      ];
      writeFileSync(join(folder, 'look.js'), look.join('\n'));
      const said = execFileSync(process.execPath, ['look.js'], { cwd: folder, timeout: 60_000 });
      expect(JSON.parse(String(said))).toEqual({ names: ['ParlandoAgent'], made: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('use no name that is nowhere', () => {
    const linter = new Linter();
    for (const [name, text] of files) {
      const known = { ...globals.browser, ...globals.worker, ...globals.audioWorklet };
      const found = linter.verify(text, {
        languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: known },
        linterOptions: { reportUnusedDisableDirectives: 'off' },
        rules: { 'no-undef': 'error' },
      });
      expect(
        found.map(({ message }) => message),
        name,
      ).toEqual([]);
    }
  });

  it('have no measure that follows the page', () => {
    for (const [name, text] of files) expect(text.match(/\drem\b/g), name).toBeNull();
  });

  it('keep Markdown for those who switch it on', () => {
    const { loader, whole, markdown } = weighEmbed(files);
    expect(markdown).toBeGreaterThan(20_000);
    expect(loader).toBeLessThanOrEqual(8_000);
    expect(whole).toBeLessThanOrEqual(75_000);
    expect(packages).toContain('react-markdown');
  });
});
