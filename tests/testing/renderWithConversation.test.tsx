import { cleanup, fireEvent, screen } from '@testing-library/react';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KaraokeCaption, TalkButton, TranscriptView, useConversation } from '../../src/index';
import { script } from '../../src/testing';
import { renderWithConversation } from '../../src/testing-react';

let complaints: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  complaints = vi.spyOn(console, 'error');
});

afterEach(() => {
  cleanup();
  // React says here what was not inside act().
  expect(complaints.mock.calls).toEqual([]);
  complaints.mockRestore();
});

function App(): ReactElement {
  return (
    <>
      <TranscriptView />
      <KaraokeCaption />
      <TalkButton />
    </>
  );
}

it('lets a test click, and talk', async () => {
  const { talk } = renderWithConversation(<App />);
  fireEvent.click(screen.getByRole('button', { name: 'Start talking' }));
  await talk.play(script().agent('Hello there').interruptedAfter('Hello').user('Wait'));
  expect(screen.getByRole('log')).toHaveTextContent(/Hello.*Wait/);
  fireEvent.click(screen.getByRole('button', { name: 'End conversation' }));
  await talk.advance(0);
  expect(screen.getByRole('button', { name: 'Talk again' })).toBeInTheDocument();
});

it('renders what is between two steps of time', async () => {
  const seen: string[] = [];
  function Log(): ReactNode {
    const { agent } = useConversation();
    useEffect(() => void seen.push(agent), [agent]);
    return agent;
  }
  const { talk } = renderWithConversation(<Log />);
  await talk.play(script().user('Hi').agent('Hello'));
  expect(seen).toEqual(['absent', 'listening', 'thinking', 'speaking', 'listening']);
});

it('takes the session’s options, the script’s, and Testing Library’s', async () => {
  const { talk, container, unmount } = renderWithConversation(<TranscriptView />, {
    userId: 'ada',
    script: script().agent('Hello'),
    render: { wrapper: ({ children }) => <main>{children}</main> },
  });
  await talk.connect();
  expect(talk.sent('conversation_initiation_client_data')).toMatchObject([{ user_id: 'ada' }]);
  await talk.play();
  expect(container.querySelector('main')).toHaveTextContent('Hello');
  unmount();
  expect(talk.session.state.get().status.name).toBe('connected');
});
