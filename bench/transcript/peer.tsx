import { ConversationProvider, useConversation } from '@elevenlabs/react';
import { memo, type ReactElement, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { textOf, type TranscriptApp } from './TranscriptApp';

interface Message {
  id: number;
  role: string;
  text: string;
}

let origin = '';
let before: Message[] = [];
let connected = false;

function PlainRow({ message }: { message: Message }): ReactElement {
  return (
    <li>
      <b>{message.role}</b> <span>{message.text}</span>
    </li>
  );
}
const MemoRow = memo(PlainRow);

/** What an application writes for its transcript: a list in state, the last message replaced for each piece. */
function Transcript({ memoised }: { memoised: boolean }): ReactElement {
  const [messages, setMessages] = useState(before);
  const conversation = useConversation({
    onConnect: () => (connected = true),
    onAgentChatResponsePart: ({ type, text }) =>
      setMessages((all) => {
        if (type === 'start') return [...all, { id: all.length, role: 'agent', text: '' }];
        const last = all.at(-1);
        return last ? [...all.slice(0, -1), { ...last, text: last.text + text }] : all;
      }),
  });
  const { startSession } = conversation;
  useEffect(() => {
    // Its provider has an `origin` of its own for every start.
    const signedUrl = `${origin}/v1/convai/conversation?agent_id=bench`;
    const options = { signedUrl, connectionType: 'websocket', textOnly: true };
    void (startSession as (options: object) => unknown)(options);
  }, [startSession]);
  useEffect(() => {
    const root = document.getElementById('root')!;
    root.scrollTop = root.scrollHeight;
  }, [messages]);
  const Row = memoised ? MemoRow : PlainRow;
  return (
    <ol>
      {messages.map((message) => (
        <Row key={message.id} message={message} />
      ))}
    </ol>
  );
}

/** The official hook, with every message rendered for each piece, or only the one that changes. */
export function peerApp(memoised: boolean): TranscriptApp {
  return {
    async start(address, count) {
      origin = address;
      before = Array.from({ length: count }, (_, id) => ({
        id,
        role: id % 2 ? 'agent' : 'user',
        text: textOf(id),
      }));
    },
    mount(root) {
      flushSync(() =>
        createRoot(root).render(
          <ConversationProvider>
            <Transcript memoised={memoised} />
          </ConversationProvider>,
        ),
      );
    },
    isReady: () => connected,
  };
}
