import { type ReactElement, type RefObject, type SyntheticEvent, useState } from 'react';

/** A line to type in. What could not be said comes back into it. */
export function Composer({
  field,
  onSay,
}: {
  field: RefObject<HTMLInputElement | null>;
  onSay: (text: string) => Promise<void>;
}): ReactElement {
  const [text, setText] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    setText('');
    onSay(said).catch(() => setText((typed) => typed || said));
  };
  return (
    <form className="composer" onSubmit={submit}>
      <input
        ref={field}
        aria-label="Type to the agent"
        placeholder="Or type, and press Enter"
        autoComplete="off"
        enterKeyHint="send"
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="icon" aria-label="Send" disabled={text.trim() === ''}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M12 19V5m-6 6 6-6 6 6"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </button>
    </form>
  );
}
