import { ConversationPanel, ConversationProvider } from 'parlando';
import { type ReactElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'parlando/styles.css';
import './page.css';

const { VITE_AGENT_ID: agentId, VITE_AGENT_ORIGIN: origin } = import.meta.env;

/** What the agent may do in this page: say "make the page dark". */
const clientTools = {
  set_theme({ theme }: Record<string, unknown>) {
    document.documentElement.dataset['theme'] = theme === 'dark' ? 'dark' : 'light';
    return 'Done.';
  },
};

function App(): ReactElement {
  return (
    <ConversationProvider agentId={agentId} {...(origin && { origin })} clientTools={clientTools}>
      <main className="page">
        <h1>Talk to the guide</h1>
        <ConversationPanel />
      </main>
    </ConversationProvider>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
