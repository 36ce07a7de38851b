import type { ReactElement } from 'react';

const sentences = [
  'What can you do?',
  'How do the captions follow the voice?',
  'Make the page dark',
  'Tell me a long story',
  'What happens when I interrupt you?',
  'What is the title of this page?',
];

/** Things to say. Pressing one says it in writing. */
export function Suggestions({ onSay }: { onSay: (text: string) => void }): ReactElement {
  return (
    <ul className="suggestions" aria-label="Things to say">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <button type="button" onClick={() => onSay(sentence)}>
            {sentence}
          </button>
        </li>
      ))}
    </ul>
  );
}
