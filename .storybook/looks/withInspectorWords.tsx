import type { Decorator } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import type { ConversationInspector } from '../../src/inspector';
import { arabicInspector } from './arabicInspector';
import { germanInspector } from './germanInspector';
import type { Globals } from './Look';

const tables = { en: {}, de: germanInspector, ar: arabicInspector };

/** The inspector's words in the toolbar's language: they are no part of the table that a `MessagesProvider` gives. */
export const withInspectorWords: Decorator<ComponentProps<typeof ConversationInspector>> = (
  Story,
  { args, globals },
) => <Story args={{ ...args, messages: tables[(globals as unknown as Globals).language] }} />;
