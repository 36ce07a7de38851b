import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromiumLaunch } from './scripts/chromium.mjs';
import { leanForVite } from './scripts/lean.mjs';
import { aliases, preactAliases } from './scripts/preact.mjs';
import { fromPackedPackage } from './scripts/react18.mjs';
import { scriptSourceForVite } from './scripts/scriptSource.mjs';
import { shadowStylesForVite } from './scripts/shadowStyles.mjs';
import { serveSilero } from './scripts/serveSilero.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** They are about what only the source has. */
const OF_THE_SOURCE = ['tests/hooks/useSessionState.test.tsx'];

/** All of them: Vitest would leave one to itself, which waits for the others. */
const maxWorkers = availableParallelism();
/** What compiles is slow beside another that does. */
const testTimeout = 60_000;
const hookTimeout = 180_000;
/** A busy machine is no reason to fail: what is waited for comes late there, but it comes. */
const patient = { poll: { timeout: 20_000 } };

/** They are about what the embed makes of the components, and of React. */
const ON_PREACT = ['widget', 'preact'].map((folder) => `tests/embed/${folder}/**/*.test.tsx`);

/** They register elements for good, or have to be there before React is. */
const IN_A_NEW_PAGE = [
  'tests/embed/element/**/*.{test.tsx,dom.test.ts}',
  'tests/environments/fastRefresh.test.tsx',
];

/** Sound and time are measured here: nothing runs beside them. */
const MEASURED = ['background', 'captions', 'echo', 'interruption', 'line', 'microphone'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** It is short, and takes long: begun last, as short files are, it would have one worker wait for the other. */
const FIRST = 'tests/e2e/hearing.test.ts';

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isFirst = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith(FIRST);
    return (await super.sort(files)).sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
  }
}

/** The package by its own name, as the tests of the documentation have it. */
const alias = [
  { find: /^parlando\/testing\/react$/, replacement: `${root}src/testing-react.ts` },
  { find: /^parlando\/([\w-]+)$/, replacement: `${root}src/$1.ts` },
  { find: /^parlando$/, replacement: `${root}src/index.ts` },
];

/** What tests alone import of React. */
const ofTests = aliases({
  react: `${root}tests/preact/react.js`,
  'react-dom': `${root}tests/preact/reactDom.js`,
  'react-dom/test-utils': 'preact/test-utils',
  'react/jsx-dev-runtime': `${root}tests/preact/jsxDevRuntime.js`,
});
const noStyles = { find: /^.*\.css\?shadow$/, replacement: `${root}tests/preact/noStyles.js` };

/** As a module, as CommonJS would get React itself. */
const testingLibrary = {
  find: /^@testing-library\/react$/,
  replacement: `${root}node_modules/@testing-library/react/dist/@testing-library/react.esm.js`,
};

const onPreact = [...alias, noStyles, ...ofTests, ...preactAliases, testingLibrary];
/** What they import is loaded once for all, which takes a third of the time: no file may leave anything behind. */
const together = { maxWorkers, testTimeout, hookTimeout, expect: patient, isolate: false };
const preactTest = {
  ...together,
  environment: 'jsdom' as const,
  exclude: ['tests/**/*.browser.test.tsx'],
  setupFiles: ['tests/setupDom.ts', 'tests/checkSentFrames.ts'],
  // What imports React, and would get it.
  server: { deps: { inline: [/@testing-library\/react/, 'virtua', 'react-markdown'] } },
};

const plugins = (): unknown[] => [scriptSourceForVite(), shadowStylesForVite(), react()];

const config: ViteUserConfig = defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        plugins: plugins() as never,
        test: {
          ...together,
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.dom.test.ts', 'tests/**/*.browser.test.ts', 'tests/e2e/**'],
          setupFiles: ['tests/checkSentFrames.ts'],
        },
      },
      {
        plugins: plugins() as never,
        resolve: { alias },
        test: {
          ...together,
          name: 'jsdom',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx', 'tests/**/*.dom.test.ts'],
          exclude: [
            'tests/**/*.browser.test.tsx',
            'tests/e2e/**',
            'tests/react18/**',
            ...ON_PREACT,
            ...IN_A_NEW_PAGE,
          ],
          setupFiles: ['tests/setupDom.ts', 'tests/checkSentFrames.ts'],
        },
      },
      {
        plugins: plugins() as never,
        resolve: { alias },
        test: {
          ...together,
          name: 'new-page',
          isolate: true,
          environment: 'jsdom',
          include: IN_A_NEW_PAGE,
          exclude: ON_PREACT,
          setupFiles: ['tests/setupMatchers.ts', 'tests/checkSentFrames.ts'],
        },
      },
      {
        // The tests of components once more, on what the embed is built with.
        plugins: [scriptSourceForVite()] as never,
        resolve: { alias: onPreact },
        test: { ...preactTest, name: 'preact', include: ['tests/components/**/*.test.tsx'] },
      },
      {
        // What the embed makes of them, of the modules that are published.
        plugins: [scriptSourceForVite(), leanForVite(root)] as never,
        resolve: { alias: onPreact },
        test: { ...preactTest, name: 'widget', include: ON_PREACT },
      },
      {
        // The tests of hooks and components once more, on the packed package and in the oldest React.
        plugins: [fromPackedPackage(root), scriptSourceForVite()] as never,
        test: {
          ...together,
          name: 'react18',
          environment: 'jsdom',
          include: [
            'tests/react18/*.test.tsx',
            'tests/hooks/**/*.test.tsx',
            'tests/components/**/*.test.tsx',
            'tests/inspector/panel/ConversationInspector.test.tsx',
            'tests/testing/**/*.test.tsx',
            'tests/docs/guide/*.test.tsx',
            'tests/environments/{hydration,serverEverything}.test.tsx',
          ],
          exclude: ['tests/**/*.browser.test.tsx', ...OF_THE_SOURCE],
          setupFiles: ['tests/setupDom.ts', 'tests/checkSentFrames.ts', 'tests/react18/loadLateParts.ts'],
        },
      },
      {
        plugins: [...plugins(), serveSilero()] as never,
        // Found while the tests run, they would make Vite reload the page under them.
        optimizeDeps: {
          include: [
            'react',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'react-dom',
            'react-dom/client',
            '@testing-library/react',
            '@storybook/react-vite',
            'storybook/test',
            'axe-core',
            '@ricky0123/vad-web',
            'react-markdown',
          ],
        },
        test: {
          name: 'chromium',
          testTimeout,
          hookTimeout,
          expect: patient,
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: chromiumLaunch(),
              contextOptions: { permissions: ['microphone'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        plugins: plugins() as never,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: MEASURED,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          expect: patient,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: plugins() as never,
        test: {
          name: 'measured',
          environment: 'node',
          include: MEASURED,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
          testTimeout: 300_000,
          expect: patient,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

export default config;
