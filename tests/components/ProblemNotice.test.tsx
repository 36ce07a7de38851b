import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ParlandoError, ProblemNotice, type ProblemNoticeProps } from '../../src/index';
import { createTestSession, type TestSession } from '../../src/testing';

afterEach(cleanup);

const denied = (): ParlandoError =>
  new ParlandoError(
    'microphone_denied',
    { what: 'It was refused.', why: 'So it is.', remedy: 'Allow it.' },
    { details: undefined },
  );

function stage(props: ProblemNoticeProps = {}): TestSession & { root: () => HTMLElement } {
  const test = createTestSession({ reconnect: false });
  render(<ProblemNotice {...props} conversation={{ session: test.session }} data-testid="root" />);
  return { ...test, root: () => screen.getByTestId('root') };
}

const settle = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

describe('the problem notice', () => {
  it('says nothing while all is well', async () => {
    const { root, connect } = stage();
    await act(() => connect());
    expect(root()).toHaveAttribute('data-state', 'none');
    expect(root()).toHaveTextContent('');
  });

  it('says in plain words what is wrong with the microphone, and what to do', async () => {
    const { root, device, connect } = stage();
    device.microphone.refuses = denied();
    await act(() => connect().catch(() => undefined));
    expect(root()).toHaveAttribute('data-state', 'microphone');
    expect(root()).toHaveAttribute('data-code', 'microphone_denied');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The microphone is not allowed.Allow it in the address bar of your browser, or go on in writing.',
    );
  });

  it('tries again where that may help', async () => {
    const { root, connect, transport, session } = stage();
    await act(() => connect());
    act(() => transport.connection.hangUp(1006));
    await settle();
    expect(root()).toHaveAttribute('data-state', 'network');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(session.state.get().status.name).toBe('connecting');
    await settle();
    expect(root()).toHaveAttribute('data-state', 'none');
  });

  it('leaves its buttons to others, who are given what they do', async () => {
    const { root, connect, transport, session } = stage({
      actions: (help, putAway) => (
        <>
          <button onClick={help}>Once more</button>
          <button onClick={putAway}>Enough</button>
        </>
      ),
    });
    await act(() => connect());
    act(() => transport.connection.hangUp(1006));
    await settle();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Once more',
      'Enough',
    ]);
    fireEvent.click(screen.getByText('Enough'));
    expect(root()).toHaveAttribute('data-state', 'none');
    act(() => void session.startSession().catch(() => undefined));
    await settle();
    act(() => transport.connection.hangUp(1006));
    await settle();
    fireEvent.click(screen.getByText('Once more'));
    expect(session.state.get().status.name).toBe('connecting');
  });

  it('has the agent heard by a tap, which comes before everything else', async () => {
    const { root, connect, device } = stage();
    await act(() => connect());
    act(() => device.output.set('blocked'));
    expect(root()).toHaveAttribute('data-state', 'sound');
    expect(screen.getByRole('alert')).toHaveTextContent('Your browser keeps the agent silent.');
    fireEvent.click(screen.getByRole('button', { name: 'Tap to hear' }));
    expect(device.calls).toContain('resume');
  });

  it('can be put away, until the next problem', async () => {
    const { root, device, connect, session } = stage();
    device.microphone.refuses = denied();
    await act(() => connect().catch(() => undefined));
    fireEvent.click(screen.getByRole('button', { name: 'Put away' }));
    expect(root()).toHaveAttribute('data-state', 'none');
    await act(() => session.endSession());
    device.microphone.refuses = denied();
    await act(() => connect().catch(() => undefined));
    expect(root()).toHaveAttribute('data-state', 'microphone');
  });

  it('leaves what is the page’s own affair to the page, unless it is asked for', async () => {
    const { root, connect, transport } = stage();
    await act(() => connect());
    const call = { tool_name: 'none', tool_call_id: 'call-1', parameters: {}, event_id: 1 };
    act(() => transport.connection.say({ type: 'client_tool_call', client_tool_call: call }));
    await settle();
    expect(root()).toHaveAttribute('data-state', 'none');
    cleanup();
    const shown = stage({ kinds: ['tool'] });
    await act(() => shown.connect());
    act(() => shown.transport.connection.say({ type: 'client_tool_call', client_tool_call: call }));
    await settle();
    expect(shown.root()).toHaveAttribute('data-state', 'tool');
  });

  it('takes words of the page’s own', async () => {
    const { device, connect } = stage({ children: (kind, problem) => `${kind}: ${problem?.code}` });
    device.microphone.refuses = denied();
    await act(() => connect().catch(() => undefined));
    expect(screen.getByRole('alert')).toHaveTextContent('microphone: microphone_denied');
  });
});
