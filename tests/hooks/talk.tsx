import { act, renderHook, type RenderHookResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { ServerMessage } from '../../src/core/protocol/ServerMessage';
import type { SessionOptions } from '../../src/core/session/SessionOptions';
import { ConversationProvider } from '../../src/hooks/ConversationProvider';
import { createTestSession, type TestSession } from '../../src/testing';

/** A hook under a provider, what the agent says to it, and how often React has rendered it. */
export interface Talk<T> extends TestSession, RenderHookResult<T, unknown> {
  say: (...messages: readonly ServerMessage[]) => Promise<void>;
  advance: (ms: number) => Promise<void>;
  /** Renders since the last time this was asked, those of StrictMode not counted twice. */
  renders: () => number;
}

/** Renders a hook, in StrictMode, under a provider whose session is connected. */
export async function talkTo<T>(use: () => T, options: SessionOptions = {}): Promise<Talk<T>> {
  const test = createTestSession(options);
  await test.connect();
  let count = 0;
  const rendered = renderHook(
    () => {
      count++;
      return use();
    },
    {
      reactStrictMode: true,
      wrapper: ({ children }: { children: ReactNode }) => (
        <ConversationProvider session={test.session}>{children}</ConversationProvider>
      ),
    },
  );
  count = 0;
  return {
    ...test,
    ...rendered,
    say: (...messages) =>
      act(async () => {
        for (const message of messages) test.transport.connection.say(message);
      }),
    advance: (ms) => act(async () => test.clock.advance(ms)),
    renders: () => {
      const renders = Math.ceil(count / 2);
      count = 0;
      return renders;
    },
  };
}

/** What the agent tells that the user said. */
export function userSays(text: string, eventId = 1): ServerMessage {
  return {
    type: 'user_transcript',
    user_transcription_event: { user_transcript: text, event_id: eventId },
  };
}
