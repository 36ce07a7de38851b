/// <reference types="vite/client" />
import { composeStories, type ReactRenderer, setProjectAnnotations } from '@storybook/react-vite';
import axe from 'axe-core';
import type { ComposedStoryFn, Store_CSFExports } from 'storybook/internal/types';
import { configure, expect as storyExpect } from 'storybook/test';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import preview from '../../.storybook/preview';
import { states } from './states';
import { watchStates } from './watchStates';

/** A transition of one millisecond shows nothing: it tells a drawing that its colour is another. */
const TOLD_MS = 1;

type Stories = Record<string, ComposedStoryFn<ReactRenderer>>;

const files = import.meta.glob<Store_CSFExports<ReactRenderer>>(
  '../../src/{components,inspector}/**/*.stories.tsx',
  { eager: true },
);

setProjectAnnotations(preview);
// A busy machine takes longer than a second to load what comes late.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe.each(Object.entries(files).map(([path, file]) => [nameOf(path), file] as const))(
  '%s',
  (name, file) => {
    const { root = '*', states: own = {}, more = {} } = states[name] ?? {};
    const wanted = Object.entries<Record<string, true>>({ [`${root}[data-state]`]: own, ...more });
    const seen = new Map(wanted.map(([selector]) => [selector, new Set<string>()]));
    const stories = Object.entries(composeStories(file) as unknown as Stories);

    it.each(stories)(
      '%s shows what it says, without an error in the console; axe finds no fault, and reduced motion is none',
      async (_, story) => {
        const console = watchConsole();
        const canvas = document.body.appendChild(document.createElement('div'));
        const stopWatching = watchStates(canvas, seen);
        storyExpect.setState({ assertionCalls: 0 });
        await story.run({ canvasElement: canvas });
        expect(storyExpect.getState().assertionCalls, 'assertions in its play function').toBeGreaterThan(0);
        for (const theme of ['light', 'dark']) {
          canvas.querySelector<HTMLElement>('.catalogue')!.dataset['theme'] = theme;
          expect(await faults(canvas), theme).toEqual([]);
        }
        stopWatching();
        expect(await motions(canvas), 'moves for a user who wants no motion').toEqual([]);
        expect(console()).toEqual([]);
      },
    );

    it.each(wanted)('has a story for each state: %s', (selector, values) => {
      expect([...seen.get(selector)!].sort()).toEqual(Object.keys(values).sort());
    });
  },
);

it('finds stories and states of every component', () => {
  const components = Object.keys(import.meta.glob('../../src/components/*/*.tsx'))
    .map((path) => /(\w+)\/(\w+)\.tsx$/.exec(path))
    .flatMap((match) => (match && match[1] === match[2] ? [match[1]!] : []));
  // It lies with its entry.
  components.push('ConversationInspector');
  expect(Object.keys(files).map(nameOf).sort()).toEqual(components.sort());
  expect(Object.keys(states).sort()).toEqual(components.sort());
});

function nameOf(path: string): string {
  return /(\w+)\.stories/.exec(path)![1]!;
}

/** Gives what was written as an error or a warning so far. */
function watchConsole(): () => string[] {
  const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  return () => spies.flatMap(({ mock }) => mock.calls.map((call) => call.map(String).join(' ')));
}

async function faults(canvas: HTMLElement): Promise<string[]> {
  // Colours that change gradually are looked at when they have.
  const moving = canvas.getAnimations({ subtree: true });
  for (const animation of moving) if (animation instanceof CSSTransition) animation.finish();
  const { violations } = await axe.run(canvas);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What moves, or would, where the system wants less motion. */
async function motions(canvas: HTMLElement): Promise<string[]> {
  await emulateMotion('reduce');
  try {
    // All colours change.
    canvas.querySelector<HTMLElement>('.catalogue')!.dataset['theme'] = 'light';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const running = document.getAnimations().filter(({ playState, effect }) => {
      return playState === 'running' && Number(effect?.getComputedTiming().duration) > TOLD_MS;
    });
    const styled = [...canvas.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after']
        .filter((part) => moves(getComputedStyle(element, part || undefined)))
        .map((part) => `${element.localName}.${element.getAttribute('class') ?? ''}${part}`),
    );
    return [...running.map(({ id }) => `runs: ${id}`), ...styled];
  } finally {
    await emulateMotion('');
  }
}

function moves({ animationName, transitionDuration }: CSSStyleDeclaration): boolean {
  const seconds = transitionDuration.split(',').map(Number.parseFloat);
  return animationName !== 'none' || seconds.some((duration) => duration * 1000 > TOLD_MS);
}

async function emulateMotion(value: 'reduce' | ''): Promise<void> {
  const { send } = cdp() as unknown as { send: (command: string, options: object) => Promise<unknown> };
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
}
