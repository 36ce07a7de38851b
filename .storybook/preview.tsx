import type { Decorator, Preview } from '@storybook/react-vite';
import '../src/styles.css';
import '../src/inspector/panel/inspector.css';
import './looks/catalogue.css';
import { describe } from './looks/describe';
import { type Globals, Look } from './looks/Look';
import type { Recording } from './stage/Recording';
import type { Stage } from './stage/Stage';
import { Staged } from './stage/Staged';
import { WithSound } from './stage/WithSound';

/** `parameters.stage` makes the story's conversation; `parameters.sound` has the lines of one that is heard. */
const withStage: Decorator = (Story, { canvasElement, parameters }) => {
  const recordings = parameters['sound'] as readonly Recording[] | undefined;
  if (recordings) {
    return (
      <WithSound recordings={recordings}>
        <Story />
      </WithSound>
    );
  }
  const make = parameters['stage'] as (() => Stage) | undefined;
  if (!make) return <Story />;
  return (
    <Staged make={make} canvas={canvasElement}>
      <Story />
    </Staged>
  );
};

const withLook: Decorator = (Story, { globals, parameters, args }) => {
  const chosen = globals as unknown as Globals;
  const mode = chosen.textMode === 'story' ? {} : { mode: chosen.textMode };
  return (
    <Look globals={chosen} bare={parameters['bare'] === true}>
      <Story args={'mode' in args ? { ...args, ...mode } : args} />
    </Look>
  );
};

function tool(title: string, icon: string, items: [value: string, title: string][]): object {
  const choices = items.map(([value, name]) => ({ value, title: name }));
  return { description: title, toolbar: { title, icon, items: choices, dynamicTitle: true } };
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: tool('Theme', 'circlehollow', [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ]),
    language: tool('Language', 'globe', [
      ['en', 'English'],
      ['de', 'Deutsch'],
      ['ar', 'العربية'],
    ]),
    direction: tool('Direction', 'transfer', [
      ['auto', "Language's direction"],
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ]),
    motion: tool('Motion', 'lightning', [
      ['system', "System's motion"],
      ['reduced', 'Reduced motion'],
      ['full', 'Full motion'],
    ]),
    textMode: tool('Text mode', 'paragraph', [
      ['story', "Story's text mode"],
      ['karaoke', 'Karaoke'],
      ['captions', 'Captions'],
      ['instant', 'Instant'],
    ]),
  },
  initialGlobals: {
    theme: 'light',
    language: 'en',
    direction: 'auto',
    motion: 'system',
    textMode: 'story',
  } satisfies Globals,
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    docs: { extractComponentDescription: describe },
    options: {
      storySort: { order: ['Getting started', 'Theming', 'Accessibility', 'Audio', 'Testing', 'Recipes'] },
    },
  },
  decorators: [withStage, withLook],
};

export default preview;
