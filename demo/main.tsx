import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ConversationProvider } from '../src/index';
import '../src/styles.css';
import './demo.css';
import { App } from './App';
import { session } from './session';
import { restoreTheme } from './theme';

restoreTheme();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ConversationProvider session={session}>
      <App />
    </ConversationProvider>
  </StrictMode>,
);
