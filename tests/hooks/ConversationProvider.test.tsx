import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as parlando from '../../src/index';
import { ConversationProvider, useStatus } from '../../src/index';
import { createTestSession } from '../../src/testing';
import { Boundary } from './Boundary';

afterEach(cleanup);

function Seat({ name }: { name: string }): ReactNode {
  return <p>{`${name} ${useStatus().name}`}</p>;
}

it('gives what is below it the nearest conversation, nested or side by side', async () => {
  const [outer, inner, beside] = [createTestSession(), createTestSession(), createTestSession()];
  render(
    <>
      <ConversationProvider session={outer.session}>
        <Seat name="outer" />
        <ConversationProvider session={inner.session}>
          <Seat name="inner" />
        </ConversationProvider>
        <Seat name="after" />
      </ConversationProvider>
      <ConversationProvider session={beside.session}>
        <Seat name="beside" />
      </ConversationProvider>
    </>,
  );
  await act(() => inner.connect());
  expect(screen.getAllByText(/idle|connected/).map((p) => p.textContent)).toEqual([
    'outer idle',
    'inner connected',
    'after idle',
    'beside idle',
  ]);
  await act(() => inner.session.endSession());
});

it('may show one session in two places', async () => {
  const { session, connect } = createTestSession();
  render(
    <>
      {['left', 'right'].map((name) => (
        <ConversationProvider key={name} session={session}>
          <Seat name={name} />
        </ConversationProvider>
      ))}
    </>,
  );
  await act(connect);
  expect(screen.getByText('left connected')).toBeInTheDocument();
  expect(screen.getByText('right connected')).toBeInTheDocument();
  await act(() => session.endSession());
});

describe('used badly', () => {
  const quiet = (): (() => void) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    return () => log.mockRestore();
  };

  it('is an error that says what, why and what to do, with a session and options', () => {
    const restore = quiet();
    const both = { session: createTestSession().session, agentId: 'other' } as never;
    expect(() => render(<ConversationProvider {...(both as object)} />)).toThrow(
      '<ConversationProvider> was given a session and "agentId". A session has the options that it was made of, and one ' +
        'owner. Give "agentId" to the session, or leave the session to the provider.',
    );
    restore();
  });

  const hooks = Object.entries(parlando).filter(([name]) => /^use[A-Z]/.test(name)) as [
    string,
    (...args: unknown[]) => unknown,
  ][];

  it.each(hooks)('%s without a provider is an error that names it', (name, use) => {
    const restore = quiet();
    expect(() => renderHook(() => use())).toThrow(`${name}() found no conversation.`);
    expect(() => renderHook(() => use())).toThrow('Put <ConversationProvider> above it');
    restore();
  });

  it('shows the error where a boundary is', () => {
    const restore = quiet();
    render(
      <Boundary>
        <Seat name="lost" />
      </Boundary>,
    );
    expect(screen.getByText('no_provider {"hook":"useStatus()"}')).toBeInTheDocument();
    restore();
  });

  it('knows the hooks', () => expect(hooks.length).toBeGreaterThanOrEqual(17));
});
