import { type ReactElement, type ReactNode, useLayoutEffect } from 'react';
import { type Messages, MessagesProvider } from '../../src/index';
import { arabicMessages } from './arabicMessages';
import { germanMessages } from './germanMessages';
import { reduceMotion } from './reduceMotion';

/** What the toolbar has chosen. */
export interface Globals {
  theme: 'light' | 'dark';
  /** Default: the language's own. */
  direction: 'auto' | 'ltr' | 'rtl';
  language: 'en' | 'de' | 'ar';
  /** Default: as the system has it. */
  motion: 'system' | 'reduced' | 'full';
  /** Default: as the story has it. */
  textMode: 'story' | 'karaoke' | 'captions' | 'instant';
}

const messages: Record<Globals['language'], Partial<Messages>> = {
  en: {},
  de: germanMessages,
  ar: arabicMessages,
};

/** The page of a story, as the toolbar wants it. */
export function Look({
  globals: { theme, direction, language, motion },
  bare,
  children,
}: {
  globals: Globals;
  /** Without space around. */
  bare: boolean;
  children: ReactNode;
}): ReactElement {
  useLayoutEffect(() => reduceMotion(motion === 'system' ? undefined : motion === 'reduced'), [motion]);
  const dir = direction === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : direction;
  return (
    <div className="catalogue" data-theme={theme} data-bare={bare || undefined} dir={dir} lang={language}>
      <MessagesProvider messages={messages[language]}>{children}</MessagesProvider>
    </div>
  );
}
