import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import {
  englishMessages,
  type Messages,
  MessagesProvider,
  TalkButton,
  TranscriptView,
} from '../../src/index';
import { createTestSession } from '../../src/testing';

afterEach(cleanup);

const german: Partial<Messages> = {
  talk: { ...englishMessages.talk, start: 'Gespräch beginnen' },
  speaker: { user: 'Du', agent: 'Nora' },
  announcement: (speaker, text) => `${speaker} sagt: ${text}`,
};

it('replaces the words of everything below it, and leaves the others', async () => {
  const test = createTestSession({ audio: false });
  const conversation = { session: test.session };
  render(
    <MessagesProvider messages={german}>
      <MessagesProvider messages={{ transcript: 'Gespräch' }}>
        <TalkButton conversation={conversation} />
        <TranscriptView conversation={conversation} messages={{ nothingSaid: 'Noch nichts.' }} />
      </MessagesProvider>
    </MessagesProvider>,
  );
  expect(screen.getByRole('button')).toHaveAccessibleName('Gespräch beginnen');
  expect(screen.getByRole('log')).toHaveAccessibleName('Gespräch');
  expect(screen.getByText('Noch nichts.')).toBeInTheDocument();
  await act(() => test.connect());
  expect(screen.getByRole('button')).toHaveAccessibleName('End conversation');
  act(() => test.session.sendUserMessage('Hallo'));
  expect(screen.getByText('Du')).toBeInTheDocument();
  expect(screen.getByText('Du sagt: Hallo')).toBeInTheDocument();
});

it('counts in English', () => {
  const { newTurns, toolCall } = englishMessages;
  expect([1, 2].map(newTurns)).toEqual(['One new message', '2 new messages']);
  expect((['running', 'done', 'failed'] as const).map((status) => toolCall('x', status))).toEqual([
    'Using x',
    'Used x',
    'x failed',
  ]);
});
