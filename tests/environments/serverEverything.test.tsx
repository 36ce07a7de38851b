// @vitest-environment node
import { createElement, type FunctionComponent, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import * as kit from '../../src/index';
import * as inspector from '../../src/inspector';
import { requiredProps } from './requiredProps';

/** What hooks need besides a conversation. */
const ARGUMENTS: Record<string, readonly unknown[]> = {
  useAudioLevel: ['input'],
  useClientTool: ['look', () => undefined],
  useConversationEvent: ['message', () => undefined],
  useTurn: ['turn-1'],
};

const exported = Object.entries({ ...kit, ...inspector } as Record<string, unknown>);
const hooks = exported.filter(([name]) => /^use[A-Z]/.test(name));
const components = exported.filter(([name, value]) => /^[A-Z]/.test(name) && typeof value === 'object');

const page = (name: string, part: FunctionComponent): string =>
  renderToString(
    createElement(
      StrictMode,
      null,
      createElement(kit.ConversationProvider, { agentId: 'test' }, createElement(part, requiredProps[name])),
    ),
  );

describe('on a server', () => {
  it('has hooks and components to render', () => {
    expect(hooks.length).toBeGreaterThan(10);
    expect(components.length).toBeGreaterThan(2);
    expect(typeof window).toBe('undefined');
  });

  it.each(hooks)('renders a component with %s', (name, hook) => {
    const Part: FunctionComponent = () => {
      (hook as (...args: readonly unknown[]) => unknown)(...(ARGUMENTS[name] ?? []));
      return 'rendered';
    };
    expect(page(name, Part)).toBe('rendered');
  });

  it.each(components)('renders %s', (name, component) => {
    expect(page(name, component as FunctionComponent)).toMatch(/^</);
  });

  it.each(['index', 'core', 'testing', 'inspector', 'vad-silero'])(
    'imports %s without a page',
    async (entry) => {
      vi.resetModules();
      // Where there is none, whatever reaches for one throws.
      const names = Object.keys((await import(`../../src/${entry}.ts`)) as object);
      expect(names.length).toBeGreaterThan(0);
      expect(typeof document).toBe('undefined');
    },
  );
});
