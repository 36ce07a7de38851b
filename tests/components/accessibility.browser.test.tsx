import { act, cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { ConversationProvider, KaraokeCaption, TalkButton, TranscriptView } from '../../src/index';
import '../../src/styles.css';
import { agentSays, createTestSession, type TestSession } from '../../src/testing';

afterEach(cleanup);

/** Draws the three in the middle of a conversation in which everything has happened. */
async function stage(theme: 'light' | 'dark'): Promise<HTMLElement> {
  const test: TestSession = createTestSession({ clientTools: { look: () => 'seen' } });
  const { container } = render(
    <main data-theme={theme} style={{ background: 'var(--parlando-paper)', color: 'var(--parlando-ink)' }}>
      <h1>A conversation</h1>
      <ConversationProvider session={test.session}>
        <KaraokeCaption />
        <TalkButton />
        <TranscriptView style={{ height: 300, background: 'var(--parlando-surface)' }} />
      </ConversationProvider>
    </main>,
  );
  await act(() => test.connect());
  const { connection } = test.transport;
  await act(async () => {
    for (const message of agentSays('Hello there, what would you like to know?')) connection.say(message);
    test.clock.advance(700);
    connection.say({ type: 'interruption', interruption_event: { event_id: 1 } });
    connection.say({
      type: 'client_tool_call',
      client_tool_call: { tool_name: 'look', tool_call_id: 'a', parameters: {}, event_id: 1 },
    });
    test.clock.advance(100);
    for (const message of agentSays('Something else.', { eventId: 2 })) connection.say(message);
    test.clock.advance(200);
    connection.say({
      type: 'tentative_user_transcript',
      tentative_user_transcription_event: { user_transcript: 'well', event_id: 3 },
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  return container;
}

it.each(['light', 'dark'] as const)(
  'has nothing that axe finds fault with, in the %s theme',
  async (theme) => {
    const container = await stage(theme);
    expect(container.querySelectorAll('[aria-posinset]')).toHaveLength(4);
    expect(container.querySelector('.parlando-caption-char[data-state=past]')).not.toBeNull();
    const { violations, passes } = await axe.run(container);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  },
);
