import { describe, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { ReactNode } from 'react';
import { defineTool } from '../../src/core';
import type { EndReason, StartStage } from '../../src/core/state/ConversationState';
import {
  type Conversation,
  ConversationProvider,
  type ConversationSource,
  type SessionOptions,
  type Status,
  type Turn,
  useClientTool,
  useConversation,
  useConversationEvent,
  useMicrophone,
  useTurn,
} from '../../src/index';
import { createTestSession } from '../../src/testing';

/** Only for the compiler: `npm run types` is what looks at these. */
const compiled = (_: () => unknown): void => undefined;

describe('the types', () => {
  it('narrow what a status has by its name', () => {
    compiled((status: Status = { name: 'idle' }) => {
      if (status.name === 'connecting') expectTypeOf(status.stage).toEqualTypeOf<StartStage>();
      if (status.name === 'ended') expectTypeOf(status.reason).toEqualTypeOf<EndReason>();
      if (status.name === 'reconnecting') expectTypeOf(status.attempt).toEqualTypeOf<number>();
      // @ts-expect-error: an idle conversation has no reason.
      if (status.name === 'idle') return status.reason;
      return undefined;
    });
  });

  it('give a selector the conversation, and what it selects', () => {
    compiled(() => {
      expectTypeOf(useConversation(({ turns }) => turns.length)).toEqualTypeOf<number>();
      expectTypeOf(useConversation((conversation) => conversation)).toEqualTypeOf<Conversation>();
      expectTypeOf(useConversation()).toEqualTypeOf<Conversation>();
      expectTypeOf(useConversation({ agentId: 'guide' })).toEqualTypeOf<Conversation>();
      expectTypeOf<Conversation>().toExtend<ConversationSource>();
      expectTypeOf(useTurn('turn-1')).toEqualTypeOf<Turn | undefined>();
      expectTypeOf(useMicrophone().setMuted).parameter(0).toEqualTypeOf<boolean>();
    });
  });

  it('give callbacks and listeners what they get', () => {
    compiled(() => {
      useConversation({ agentId: 'guide', onInterruption: (id) => expectTypeOf(id).toEqualTypeOf<number>() });
      useConversationEvent('userTranscript', (text) => expectTypeOf(text).toEqualTypeOf<string>());
      useConversationEvent('endSession', (reason) => expectTypeOf(reason).toEqualTypeOf<EndReason>());
      // @ts-expect-error: there is no such event.
      useConversationEvent('nonsense', () => undefined);
    });
  });

  it('give a tool’s handler what its schema makes', () => {
    compiled(() => {
      useClientTool('plain', (parameters) =>
        expectTypeOf(parameters).toEqualTypeOf<Record<string, unknown>>(),
      );
      useClientTool('settings', {
        timeoutMs: 100,
        handler: (parameters) => expectTypeOf(parameters).toEqualTypeOf<Record<string, unknown>>(),
      });
      useClientTool('schema', {
        parameters: z.object({ theme: z.enum(['light', 'dark']) }),
        needsApproval: ({ theme }) => theme === 'dark',
        handler: ({ theme }) => expectTypeOf(theme).toEqualTypeOf<'light' | 'dark'>(),
      });
      useClientTool('wrong', {
        parameters: z.object({ theme: z.string() }),
        // @ts-expect-error: the schema makes no such field.
        handler: ({ colour }) => colour,
      });
      useClientTool(
        'defined',
        defineTool({ parameters: z.object({ n: z.number() }), handler: ({ n }) => n }),
      );
    });
  });

  it('refuse options that exclude each other', () => {
    const onPrem = { url: 'wss://agent.test' };
    compiled(() => {
      useConversation({ onPrem });
      useConversation({ agentId: 'guide', signedUrl: async () => 'wss://signed.test' });
      // @ts-expect-error: two places to connect to.
      useConversation({ onPrem, signedUrl: 'wss://signed.test' });
      // @ts-expect-error: an agent of one's own has no id.
      useConversation({ onPrem, agentId: 'guide' });
      // @ts-expect-error: there is no microphone without sound.
      useConversation({ agentId: 'guide', audio: false, microphone: true });
      const unknown: SessionOptions = {};
      useConversation(unknown);
    });
    compiled((): ReactNode => {
      const { session } = createTestSession();
      return (
        <>
          <ConversationProvider session={session} />
          <ConversationProvider agentId="guide" onUserTranscript={(text) => text.length} />
          {/* @ts-expect-error: a session has its own options. */}
          <ConversationProvider session={session} agentId="guide" />
          {/* @ts-expect-error: two places to connect to. */}
          <ConversationProvider onPrem={onPrem} signedUrl="wss://signed.test" />
        </>
      );
    });
  });
});
