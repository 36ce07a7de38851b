// @vitest-environment node
import { type ReactNode, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ConversationProvider } from '../../src/hooks/ConversationProvider';
import { useConversation } from '../../src/hooks/useConversation';
import { createTestSession } from '../../src/testing';

function Status(): ReactNode {
  const { status, transcript, agent } = useConversation();
  return `${status.name}, ${agent}, ${transcript.length} turns`;
}

function Own(): ReactNode {
  return useConversation({ agentId: 'test' }).status.name;
}

it('renders on a server, where there is neither window nor sound', () => {
  expect(typeof window).toBe('undefined');
  expect(
    renderToString(
      <StrictMode>
        <ConversationProvider agentId="test">
          <Status />
        </ConversationProvider>
        <Own />
      </StrictMode>,
    ),
  ).toContain('idle, absent, 0 turns');
});

it('renders what a page has before anything happened, whatever the session has', async () => {
  const { session, connect } = createTestSession();
  await connect();
  const html = renderToString(
    <ConversationProvider session={session}>
      <Status />
    </ConversationProvider>,
  );
  expect(html).toBe('idle, absent, 0 turns');
  await session.endSession();
});
