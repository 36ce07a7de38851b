import { type ReactElement, useRef } from 'react';
import { KaraokeCaption, TranscriptView, useConversation } from '../src/index';
import { Composer } from './Composer';
import { Controls } from './Controls';
import { Marking } from './Marking';
import { Masthead } from './Masthead';
import { Problem } from './Problem';
import { say } from './say';
import { StatusLine } from './StatusLine';
import { Suggestions } from './Suggestions';
import { useAgentCard } from './useAgentCard';

export function App(): ReactElement {
  const conversation = useConversation();
  const { session, status } = conversation;
  const card = useAgentCard(status.name === 'connected');
  const field = useRef<HTMLInputElement>(null);
  const write = (text: string): Promise<void> => say(session, text);
  return (
    <div className="page">
      <Masthead />
      <main className="stage">
        <Marking conversation={conversation} />
        <KaraokeCaption className="hero">
          <p className="invitation">
            Say <em>something</em> to this page.
          </p>
          <p>It answers aloud, and its words light up as they sound. All of it stays on this machine.</p>
        </KaraokeCaption>
        <Problem conversation={conversation} />
        <Controls conversation={conversation} card={card} onType={() => field.current?.focus()} />
        {card?.hears === null && (
          <p className="notice">
            This agent cannot hear on this machine, so type to it.
            {card.addVoice && (
              <>
                {' '}
                To add what is missing: <code>{card.addVoice}</code>
              </>
            )}
          </p>
        )}
        <Suggestions onSay={(text) => void write(text).catch(() => undefined)} />
      </main>
      <aside className="side" aria-label="Transcript">
        <TranscriptView empty="What you and the agent say appears here, as it was heard." />
        <Composer field={field} onSay={write} />
      </aside>
      <StatusLine conversation={conversation} card={card} />
    </div>
  );
}
