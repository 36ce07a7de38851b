import { createSession, type VoiceSession } from '../src/core';
import { agentOrigin } from './agentOrigin';
import { setTheme } from './theme';

/** The conversation of this page. The agent may turn the page light or dark, and ask for its title. */
export const session: VoiceSession = createSession({
  agentId: 'guide',
  origin: agentOrigin(),
  clientTools: {
    set_theme({ theme }) {
      if (theme !== 'light' && theme !== 'dark') throw new Error('The page can be "light" or "dark" only.');
      setTheme(theme);
      return `The page is ${theme} now.`;
    },
    get_page_title: () => document.title,
  },
});

// A playground aid, in this page only: the whole conversation, to try things with in the console.
Object.assign(window, { parlando: session });
