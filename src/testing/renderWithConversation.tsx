import { act, render, type RenderOptions, type RenderResult } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { ConversationProvider } from '../hooks/ConversationProvider';
import {
  createTestConversation,
  type TestConversation,
  type TestConversationOptions,
} from './createTestConversation';

/** The options of a test conversation, and Testing Library's own. */
export interface RenderWithConversationOptions extends Omit<
  TestConversationOptions,
  'realTime' | 'audible' | 'act'
> {
  /** What Testing Library's `render` is given; its `wrapper` lies inside the provider. */
  render?: RenderOptions;
}

/** What Testing Library's `render` gives, and the conversation. */
export type RenderedWithConversation = RenderResult & { talk: TestConversation };

/**
 * Renders `ui` below the provider of a test conversation, for Testing Library. Whatever moves `talk` on happens inside `act`.
 *
 * @example
 * const { talk } = renderWithConversation(<App />);
 * fireEvent.click(screen.getByRole('button', { name: 'Start talking' }));
 * await talk.play(script().agent('Hello there'));
 * expect(screen.getByText('Hello there')).toBeInTheDocument();
 */
export function renderWithConversation(
  ui: ReactElement,
  options: RenderWithConversationOptions = {},
): RenderedWithConversation {
  const { render: settings = {}, ...world } = options;
  const talk = createTestConversation({ ...world, act: (step) => act(step) });
  const { wrapper: Inside } = settings;
  const wrapper = ({ children }: { children: ReactNode }): ReactElement => (
    <ConversationProvider session={talk.session}>
      {Inside ? <Inside>{children}</Inside> : children}
    </ConversationProvider>
  );
  return { ...render(ui, { ...settings, wrapper }), talk };
}
