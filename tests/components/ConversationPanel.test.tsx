import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ConversationPanel, useStatus } from '../../src/index';
import { createTestSession } from '../../src/testing';

afterEach(cleanup);

function Own(): string {
  return `own: ${useStatus().name}`;
}

describe('the conversation panel', () => {
  it('has everything that a conversation needs, under one name', () => {
    const { session } = createTestSession();
    render(<ConversationPanel conversation={{ session }} />);
    const panel = within(screen.getByRole('region', { name: 'Talk with the agent' }));
    expect(panel.getByRole('button', { name: 'Start talking' })).toBeVisible();
    expect(panel.getByRole('log', { name: 'Conversation' })).toBeVisible();
    expect(panel.getByRole('textbox', { name: 'Message' })).toBeVisible();
    expect(panel.getByRole('alert')).toBeInTheDocument();
    expect(panel.getByText('Sound settings')).toBeVisible();
  });

  it('gives its conversation to the parts that take the place of its own', async () => {
    const { session, connect } = createTestSession();
    render(<ConversationPanel conversation={{ session }} parts={{ transcript: <Own /> }} />);
    expect(screen.getByText('own: idle')).toBeVisible();
    expect(screen.queryByRole('log')).toBeNull();
    await act(() => connect());
    expect(screen.getByText('own: connected')).toBeVisible();
  });

  it('leaves out what is null, and what a small card has no room for', () => {
    const { session } = createTestSession();
    const { rerender } = render(<ConversationPanel conversation={{ session }} parts={{ mute: null }} />);
    expect(screen.queryByRole('button', { name: /mute/i })).toBeNull();
    rerender(<ConversationPanel conversation={{ session }} layout="compact" />);
    expect(screen.queryByRole('log')).toBeNull();
    expect(screen.queryByText('Sound settings')).toBeNull();
    expect(screen.getByRole('button', { name: /mute/i })).toBeInTheDocument();
  });

  it('hands its words on to all of its parts', () => {
    const { session } = createTestSession();
    render(<ConversationPanel conversation={{ session }} messages={{ transcript: 'Gespräch' }} />);
    expect(screen.getByRole('log', { name: 'Gespräch' })).toBeVisible();
  });
});
