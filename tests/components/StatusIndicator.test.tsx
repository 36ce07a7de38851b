import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { StatusIndicator, type StatusIndicatorProps } from '../../src/index';
import { agentSays, createTestSession, type TestSession } from '../../src/testing';

afterEach(cleanup);

function stage(props: StatusIndicatorProps = {}): TestSession & { root: () => HTMLElement } {
  const test = createTestSession();
  render(<StatusIndicator {...props} conversation={{ session: test.session }} data-testid="root" />);
  return { ...test, root: () => screen.getByTestId('root') };
}

describe('the status indicator', () => {
  it('goes from the connection to what the agent does, and to the end', async () => {
    const { root, connect, transport, clock, session } = stage();
    expect(root()).toHaveAttribute('data-state', 'idle');
    await act(() => connect());
    expect(root()).toHaveAttribute('data-state', 'listening');
    expect(root()).toHaveTextContent('Listening');
    act(() => {
      for (const message of agentSays('Hello')) transport.connection.say(message);
      clock.advance(100);
    });
    expect(root()).toHaveAttribute('data-state', 'speaking');
    await act(() => session.endSession());
    expect(root()).toHaveAttribute('data-state', 'ended');
  });

  it('tells a screen reader of the connection, and not of who speaks', async () => {
    const { connect, transport, clock, session } = stage();
    expect(screen.getByRole('status')).toHaveTextContent('');
    await act(() => connect());
    expect(screen.getByRole('status')).toHaveTextContent('Connected');
    act(() => {
      for (const message of agentSays('Hello')) transport.connection.say(message);
      clock.advance(100);
    });
    expect(screen.getByRole('status')).toHaveTextContent('Connected');
    await act(() => session.endSession());
    expect(screen.getByRole('status')).toHaveTextContent('Conversation over');
  });

  it('counts the tries after the first of a line that is sought again and again', async () => {
    const { root, connect, transport, clock } = stage();
    await act(() => connect());
    act(() => transport.connection.hangUp(1006));
    expect(root()).toHaveAttribute('data-state', 'reconnecting');
    expect(root()).toHaveTextContent('Reconnecting');
    await act(async () => {
      clock.advance(30_000);
      await new Promise((resolve) => setTimeout(resolve));
      transport.connection.hangUp(1006);
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(root()).toHaveTextContent('Reconnecting, try 3');
  });

  it('shows what is given in place of the words', () => {
    const { root } = stage({ children: (state) => `It is ${state}` });
    expect(root()).toHaveTextContent('It is idle');
  });
});
