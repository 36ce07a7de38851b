import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { StartProgress, type StartProgressProps } from '../../src/index';
import { createTestSession, type TestSession } from '../../src/testing';

afterEach(cleanup);

function stage(props: StartProgressProps = {}): TestSession & { stages: () => string[] } {
  const test = createTestSession();
  render(<StartProgress {...props} conversation={{ session: test.session }} />);
  const stages = (): string[] =>
    screen.getAllByRole('listitem').map((item) => `${item.textContent}: ${item.dataset['state']}`);
  return { ...test, stages };
}

describe('the progress of a start', () => {
  it('shows what is waited for, and in the end how long each stage took', async () => {
    const { stages, session, transport, clock } = stage();
    const list = screen.getByRole('list', { name: 'Connecting' });
    expect(list).toHaveAttribute('data-state', 'idle');
    expect(stages()).toEqual(['Microphone: waiting', 'Access: waiting', 'Line: waiting', 'Agent: waiting']);

    let connected: Promise<unknown> = Promise.resolve();
    await act(async () => {
      connected = session.startSession();
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(list).toHaveAttribute('data-state', 'running');
    expect(stages().at(-1)).toBe('Agent: running');
    expect(screen.getByText('Agent').closest('li')).toHaveAttribute('aria-current', 'step');

    await act(async () => {
      clock.advance(120);
      transport.connection.welcome();
      await connected;
    });
    expect(list).toHaveAttribute('data-state', 'done');
    expect(stages().at(-1)).toBe('Agent120 ms: done');
    expect(stages().filter((stage) => stage.startsWith('Access'))).toEqual([]);
  });

  it('shows the stage at which a start failed', async () => {
    const { stages, session, clock } = stage();
    await act(async () => {
      const failed = session.startSession().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve));
      clock.advance(20_000);
      await failed;
    });
    expect(screen.getByRole('list')).toHaveAttribute('data-state', 'failed');
    expect(stages().filter((stage) => stage.endsWith('failed'))).toHaveLength(1);
  });

  it('gives each stage to a function for its content', () => {
    const { stages } = stage({ children: ({ name, state }) => `${name} is ${state}` });
    expect(stages()[0]).toBe('permission is waiting: waiting');
  });
});
