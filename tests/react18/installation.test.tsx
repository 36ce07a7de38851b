import { createRequire } from 'node:module';
import { act, cleanup, screen } from '@testing-library/react';
import { createElement, version } from 'react';
import { version as domVersion } from 'react-dom';
import { afterEach, describe, expect, it } from 'vitest';
import * as kit from 'parlando';
import * as testing from 'parlando/testing';
import * as testingReact from 'parlando/testing/react';

const require = createRequire(import.meta.url);
const required = {
  kit: require('parlando') as typeof kit,
  testing: require('parlando/testing') as typeof testing,
  testingReact: require('parlando/testing/react') as typeof testingReact,
};

afterEach(cleanup);

it('is the oldest React that the package is for', () => {
  expect(version).toBe('18.3.1');
  expect(domVersion).toBe('18.3.1');
});

it('is the packed package', () => {
  expect(require.resolve('parlando').replaceAll('\\', '/')).toMatch(
    /tests\/react18\/node_modules\/parlando\/dist\/index\.cjs$/,
  );
});

describe.each([
  ['imported', { kit, testing, testingReact }],
  ['required', required],
])('one provider for all entries, %s', (_, { kit, testing, testingReact }) => {
  it('gives the hooks and components the conversation of a test', async () => {
    const { talk } = testingReact.renderWithConversation(createElement(kit.TranscriptView));
    await talk.play(testing.script().agent('Hello there'));
    expect(screen.getByRole('log')).toHaveTextContent('Hello there');
  });

  it('takes a session of parlando/testing', async () => {
    const { session, connect } = testing.createTestConversation();
    const status = (): string => kit.useConversation().status.name;
    const { render } = await import('@testing-library/react');
    const { container } = render(createElement(kit.ConversationProvider, { session }, createElement(status)));
    expect(container).toHaveTextContent('idle');
    await act(() => connect());
    expect(container).toHaveTextContent('connected');
  });
});
