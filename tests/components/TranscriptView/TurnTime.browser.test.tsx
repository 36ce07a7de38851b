import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { TranscriptView } from '../../../src/index';
import { createTestSession } from '../../../src/testing';

it('has the formats of its times before the first turn, whose voice begins with it', async () => {
  const { DateTimeFormat } = Intl;
  const made = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (...given) {
    return new DateTimeFormat(...given);
  });
  const test = createTestSession({ audio: false });
  render(<TranscriptView conversation={{ session: test.session }} />);
  await act(() => test.connect());
  await vi.waitFor(() => expect(made).toHaveBeenCalledTimes(2));
  act(() =>
    test.transport.connection.say({
      type: 'agent_response',
      agent_response_event: { agent_response: 'Hello.', event_id: 1 },
    }),
  );
  expect(screen.getByRole('time')).toHaveTextContent(/\d/);
  expect(made).toHaveBeenCalledTimes(2);
});
