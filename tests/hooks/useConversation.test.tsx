import { act, cleanup, configure, render, renderHook, screen } from '@testing-library/react';
import { type ReactNode, useEffect, useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VoiceSession } from '../../src/core/session/VoiceSession';
import type { SessionOptions } from '../../src/core/session/SessionOptions';
import { ConversationProvider } from '../../src/hooks/ConversationProvider';
import type { Conversation } from '../../src/hooks/Conversation';
import { useConversation } from '../../src/hooks/useConversation';
import { agentSays, createTestSession } from '../../src/testing';
import { Boundary } from './Boundary';
import { FakeWebSocket } from './FakeWebSocket';

configure({ reactStrictMode: true });

const options: SessionOptions = { agentId: 'test', origin: 'ws://agent.test', audio: false };

/** Lets promises and one task go on. */
const task = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

const open = (): FakeWebSocket[] => FakeWebSocket.opened.filter(({ readyState }) => readyState < 2);

let platform: typeof WebSocket;

// The line of a conversation in text is loaded when the first one begins: let none of these wait for that.
beforeAll(() => import('../../src/core/session/line/openTextSocket'));

beforeEach(() => {
  platform = globalThis.WebSocket;
  globalThis.WebSocket = FakeWebSocket as unknown as typeof WebSocket;
  FakeWebSocket.opened.length = 0;
});

afterEach(async () => {
  cleanup();
  await task();
  expect(open()).toEqual([]);
  globalThis.WebSocket = platform;
});

describe('a conversation of the component’s own', () => {
  it('opens nothing until it is started', async () => {
    const { result } = renderHook(() => useConversation(options));
    await task();
    expect(result.current.status).toEqual({ name: 'idle' });
    expect(FakeWebSocket.opened).toEqual([]);
  });

  it('shows what happens', async () => {
    const { result } = renderHook(() => useConversation(options));
    await act(async () => void result.current.startSession());
    await task();
    expect(result.current.status).toMatchObject({ name: 'connecting' });
    act(() => FakeWebSocket.opened[0]!.welcome());
    expect(result.current).toMatchObject({ status: { name: 'connected' }, conversationId: 'conversation-1' });
    act(() => result.current.sendUserMessage('Hi'));
    act(() => {
      const messages = agentSays('Hello there').filter(({ type }) => type === 'agent_chat_response_part');
      for (const message of messages.slice(0, 2)) FakeWebSocket.opened[0]!.say(message);
    });
    expect(result.current.transcript).toMatchObject([
      { role: 'user', text: 'Hi' },
      { role: 'agent', text: 'Hello ', status: 'streaming' },
    ]);
    expect(result.current.parts).toMatchObject({ delta: 'Hello ' });
    expect(result.current).not.toHaveProperty('turnCount');
    expect(result.current).not.toHaveProperty('earlierTurns');
    expect(result.current).not.toHaveProperty('voidedEventId');
    await act(() => result.current.endSession());
    expect(result.current.status).toMatchObject({ name: 'ended', reason: { type: 'user' } });
    expect(result.current.transcript).toHaveLength(2);
  });

  it('started in an effect opens one socket, StrictMode or not', async () => {
    renderHook(() => {
      const { startSession } = useConversation(options);
      useEffect(() => void startSession(), [startSession]);
    });
    await task();
    expect(FakeWebSocket.opened).toHaveLength(1);
  });

  it('started and ended by an effect opens one socket too', async () => {
    const { unmount } = renderHook(() => {
      const { startSession, endSession } = useConversation(options);
      useEffect(() => {
        void startSession();
        return () => void endSession();
      }, [startSession, endSession]);
    });
    await task();
    expect(FakeWebSocket.opened).toHaveLength(1);
    unmount();
    expect(open()).toEqual([]);
  });

  it('ends one task after the component is gone', async () => {
    const { result, unmount } = renderHook(() => useConversation(options));
    await act(async () => void result.current.startSession());
    await task();
    act(() => FakeWebSocket.opened[0]!.welcome());
    const { session } = result.current;
    unmount();
    expect(session.state.get().status.name).toBe('connected');
    await task();
    expect(session.state.get().status).toMatchObject({ name: 'ended', reason: { type: 'user' } });
    expect(open()).toEqual([]);
  });

  it('ends while it starts, if the component goes', async () => {
    const { result, unmount } = renderHook(() => useConversation(options));
    await act(async () => void result.current.startSession());
    await task();
    unmount();
    await task();
    expect(open()).toEqual([]);
  });

  it('has calls that never change identity', async () => {
    const { result, rerender } = renderHook(() =>
      useConversation({ ...options, onProblem: () => undefined }),
    );
    const functions = (conversation: Conversation): [string, unknown][] =>
      Object.entries(conversation).filter(([, value]) => typeof value === 'function');
    const before = functions(result.current);
    await act(async () => void result.current.startSession());
    await task();
    act(() => FakeWebSocket.opened[0]!.welcome());
    rerender();
    expect(functions(result.current)).toEqual(before);
    expect(functions(result.current).every(([, value], i) => value === before[i]![1])).toBe(true);
    expect(before.map(([name]) => name)).toContain('startSession');
  });

  it('has every call of its session but those that are for its owner', () => {
    const { result } = renderHook(() => useConversation(options));
    const names = new Set<string>();
    let prototype = Object.getPrototypeOf(result.current.session) as object;
    for (; prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype) as object) {
      Object.getOwnPropertyNames(prototype).forEach((name) => names.add(name));
    }
    const missing = [...names].filter((name) => !(name in result.current));
    expect(missing.sort()).toEqual(['dispatch', 'dispose', 'setOptions', 'tap']);
  });

  it('keeps the identity of the transcript while nothing is said', async () => {
    const { result } = renderHook(() => useConversation(options));
    const { transcript } = result.current;
    act(() => result.current.setMuted(true));
    expect(result.current.microphone.muted).toBe(true);
    expect(result.current.transcript).toBe(transcript);
  });

  it('calls the latest callback, and starts with the latest options', async () => {
    const got: string[] = [];
    const { result, rerender } = renderHook(
      ({ name }: { name: string }) =>
        useConversation({
          ...options,
          agentId: name,
          onUserTranscript: (text) => got.push(`${name}: ${text}`),
        }),
      { initialProps: { name: 'one' } },
    );
    rerender({ name: 'two' });
    await act(async () => void result.current.startSession());
    await task();
    expect(FakeWebSocket.opened[0]!.url).toContain('agent_id=two');
    act(() => FakeWebSocket.opened[0]!.welcome());
    rerender({ name: 'three' });
    act(() =>
      FakeWebSocket.opened[0]!.say({
        type: 'user_transcript',
        user_transcription_event: { user_transcript: 'Hi', event_id: 1 },
      }),
    );
    expect(got).toEqual(['three: Hi']);
  });

  it('does not reject unhandled when nobody catches', async () => {
    const { result } = renderHook(() => useConversation({ audio: false }));
    await act(async () => void result.current.startSession());
    await task();
    expect(result.current.problem).toMatchObject({ code: 'invalid_option' });
  });

  it('puts its transcript together when that is read', async () => {
    const { result } = renderHook(() => useConversation(options));
    const { transcript } = Object.getOwnPropertyDescriptors(result.current);
    expect(transcript).toHaveProperty('get');
    expect(result.current.transcript).toEqual([]);
    expect({ ...result.current }.latency).toMatchObject({ turnMs: undefined });
    await task();
  });

  it('is another one in each component', () => {
    const sessions = new Set<VoiceSession>();
    function Room(): null {
      const { session } = useConversation(options);
      useEffect(() => void sessions.add(session));
      return null;
    }
    render(
      <>
        <Room />
        <Room />
      </>,
    );
    expect(sessions.size).toBe(2);
  });
});

describe('a provider', () => {
  it('gives its session to everything below, whose options are not looked at', async () => {
    const { session, connect } = createTestSession();
    const { result } = renderHook(() => useConversation(options), {
      wrapper: ({ children }) => <ConversationProvider session={session}>{children}</ConversationProvider>,
    });
    expect(result.current.session).toBe(session);
    await act(connect);
    expect(result.current.status.name).toBe('connected');
    expect(FakeWebSocket.opened).toEqual([]);
    await act(() => session.endSession());
  });

  it('does not end a session that it was given', async () => {
    const { session, connect } = createTestSession();
    const { unmount } = render(<ConversationProvider session={session} />);
    await act(connect);
    unmount();
    await task();
    expect(session.state.get().status.name).toBe('connected');
    await session.endSession();
  });

  it('makes one session of options, and ends it', async () => {
    const seen = new Set<VoiceSession>();
    function Seat(): null {
      const { session } = useConversation();
      useEffect(() => void seen.add(session));
      return null;
    }
    const { unmount } = render(
      <ConversationProvider {...options}>
        <Seat />
        <Seat />
      </ConversationProvider>,
    );
    expect(seen.size).toBe(1);
    const [session] = seen;
    await act(async () => void session!.startSession());
    await task();
    act(() => FakeWebSocket.opened[0]!.welcome());
    unmount();
    await task();
    expect(session!.state.get().status.name).toBe('ended');
  });

  it('gives another session when it is given another', () => {
    const [first, second] = [createTestSession().session, createTestSession().session];
    let seen: VoiceSession | undefined;
    function Seat(): null {
      const { session } = useConversation();
      useEffect(() => void (seen = session));
      return null;
    }
    const { rerender } = render(
      <ConversationProvider session={first}>
        <Seat />
      </ConversationProvider>,
    );
    expect(seen).toBe(first);
    rerender(
      <ConversationProvider session={second}>
        <Seat />
      </ConversationProvider>,
    );
    expect(seen).toBe(second);
  });
});

describe('without options and without a provider', () => {
  it('is a typed error that names the hook', () => {
    // React tells the console of an error even where a boundary shows it.
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    function Lost(): null {
      useConversation();
      return null;
    }
    render(
      <Boundary>
        <Lost />
      </Boundary>,
    );
    log.mockRestore();
    expect(screen.getByText('no_provider {"hook":"useConversation()"}')).toBeInTheDocument();
  });
});

describe('options that come later', () => {
  it('make the conversation then', async () => {
    function Late(): ReactNode {
      const [later, setLater] = useState(false);
      return (
        <Boundary>
          <button onClick={() => setLater(true)}>go</button>
          {later && <Own />}
        </Boundary>
      );
    }
    function Own(): ReactNode {
      return <p>{useConversation(options).status.name}</p>;
    }
    render(<Late />);
    act(() => screen.getByText('go').click());
    expect(screen.getByText('idle')).toBeInTheDocument();
    await task();
  });
});
