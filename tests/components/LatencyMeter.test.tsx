import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LatencyMeter } from '../../src/index';
import { agentSays, createTestSession } from '../../src/testing';

afterEach(cleanup);

describe('the latency meter', () => {
  it.each([
    [40, 'good'],
    [150, 'good'],
    [151, 'fair'],
    [401, 'poor'],
  ])('calls %i ms %s', async (pingMs, state) => {
    const { session, connect, transport } = createTestSession();
    render(<LatencyMeter conversation={{ session }} data-testid="root" />);
    expect(screen.getByTestId('root')).toHaveAttribute('data-state', 'unknown');
    await act(() => connect());
    act(() => transport.connection.say({ type: 'ping', ping_event: { event_id: 1, ping_ms: pingMs } }));
    expect(screen.getByTestId('root')).toHaveAttribute('data-state', state);
    expect(screen.getByTestId('root')).toHaveTextContent(`${pingMs} ms`);
  });

  it('says how long the answer took', async () => {
    const { session, connect, transport, clock } = createTestSession();
    render(<LatencyMeter conversation={{ session }} data-testid="root" />);
    await act(() => connect());
    act(() => {
      transport.connection.say({
        type: 'user_transcript',
        user_transcription_event: { user_transcript: 'Hello?', event_id: 1 },
      });
      clock.advance(800);
      for (const message of agentSays('Hello')) transport.connection.say(message);
      clock.advance(200);
    });
    expect(screen.getByTestId('root')).toHaveTextContent(/answers in 0\.[89] s/);
  });

  it('gives the figures to a function for its content', () => {
    const { session } = createTestSession();
    render(
      <LatencyMeter conversation={{ session }} data-testid="root">
        {({ pingMs }) => `Ping: ${pingMs ?? 'none'}`}
      </LatencyMeter>,
    );
    expect(screen.getByTestId('root')).toHaveTextContent('Ping: none');
  });
});
