import { useConversation, useStatus } from 'parlando';
import type { ReactElement } from 'react';

/** Typing beside talking. */
export function MessageForm(): ReactElement {
  const isConnected = useStatus().name === 'connected';
  const sendUserMessage = useConversation((conversation) => conversation.sendUserMessage);

  const send = (form: HTMLFormElement): void => {
    const text = new FormData(form).get('text');
    if (typeof text === 'string' && text.trim()) sendUserMessage(text.trim());
    form.reset();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <input
        name="text"
        aria-label="Message"
        placeholder="Or write"
        autoComplete="off"
        disabled={!isConnected}
      />
      <button type="submit" disabled={!isConnected}>
        Send
      </button>
    </form>
  );
}
