import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ConversationPanel } from '../../src/index';
import '../../src/styles.css';
import { createTestSession, type TestSession } from '../../src/testing';

beforeEach(() => page.viewport(1000, 800));
afterEach(cleanup);

const APPROVAL = {
  type: 'mcp_tool_call',
  mcp_tool_call: {
    service_id: 'harbour',
    tool_call_id: 'booking',
    tool_name: 'book_crossing',
    tool_description: 'Books the evening crossing in your name.',
    parameters: { ferry: 'Halcyon', seats: 2 },
    timestamp: '2026-01-01T00:00:00Z',
    state: 'awaiting_approval',
    approval_timeout_secs: 300,
  },
} as const;

function stage(): TestSession {
  const test = createTestSession();
  test.device.connected.answer.state = 'granted';
  render(
    <>
      <button>before</button>
      <ConversationPanel conversation={{ session: test.session }} style={{ blockSize: 760 }} />
      <button>behind</button>
    </>,
  );
  return test;
}

/** The agent welcomes who has started, and both have said something. */
async function talk({ transport }: TestSession, turns: number): Promise<void> {
  await vi.waitFor(() => expect(transport.connections).toHaveLength(1));
  await act(async () => {
    transport.connection.welcome();
    await new Promise((resolve) => setTimeout(resolve));
  });
  act(() => {
    for (let id = 1; id <= turns; id++) {
      transport.connection.say({
        type: 'user_transcript',
        user_transcription_event: { user_transcript: `Question ${id}?`, event_id: id },
      });
      transport.connection.say({
        type: 'agent_response',
        agent_response_event: { agent_response: `Answer ${id}.`, event_id: id },
      });
    }
    transport.connection.say(APPROVAL);
  });
}

const name = (): string => {
  const { activeElement } = document;
  return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
};

/** The element with the focus is in view, on top, and it or what it lies in shows that it has it. */
function expectSeen(): void {
  const focused = document.activeElement as HTMLElement;
  expect(focused).not.toBe(document.body);
  const { left, top, width, height } = focused.getBoundingClientRect();
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
  expect(focused.contains(onTop), `${name()} is in view`).toBe(true);
  const shows = (element: Element | null): boolean => {
    if (!element || element.matches('.parlando-panel')) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const glow = element.matches('.parlando-composer-box') && boxShadow !== 'none';
    return ring || glow || shows(element.parentElement);
  };
  expect(shows(focused), `${name()} shows its focus`).toBe(true);
}

/** Presses Tab until `wanted` has the focus, and looks at each on the way. */
async function tabTo(wanted: string | RegExp, back = false): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await userEvent.tab({ shift: back });
    if (/before|behind/.test(name())) throw new Error(`Tab has left the panel on the way to ${wanted}`);
    expectSeen();
    if (name().match(wanted)?.index === 0) return;
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

describe('the panel by keyboard alone', () => {
  it('starts, mutes, reads, allows, writes, sets the sound and ends, and always shows where the focus is', async () => {
    const test = stage();
    const { session, transport } = test;
    const state = (): ReturnType<typeof session.state.get> => session.state.get();
    screen.getByText('before').focus();

    await tabTo('Start talking');
    await userEvent.keyboard('{Enter}');
    await talk(test, 8);
    expect(state().status.name).toBe('connected');
    expect(name()).toMatch(/^End conversation/);

    await tabTo('Mute microphone');
    await userEvent.keyboard(' ');
    expect(state().microphone.muted).toBe(true);
    await userEvent.keyboard(' ');
    expect(state().microphone.muted).toBe(false);

    await tabTo('Sound settings');
    await userEvent.keyboard('{Enter}');
    await tabTo('System default');
    expect(document.activeElement).toHaveAccessibleName('Microphone');
    await tabTo('System default');
    expect(document.activeElement).toHaveAccessibleName('Speaker');
    await tabTo('Volume');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(state().speaker.volume).toBeCloseTo(0.9);
    await tabTo('Sound settings', true);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(screen.queryByLabelText('Speaker')).toBeNull());

    await tabTo('Save conversation');
    await userEvent.keyboard('{Enter}');
    await tabTo('Plain text');
    await userEvent.keyboard('{Escape}');
    expect(name()).toBe('Save conversation');
    expect(screen.getByText('Plain text')).not.toBeVisible();

    await tabTo('Conversation');
    const log = document.activeElement!;
    const end = log.scrollTop;
    expect(end).toBeGreaterThan(0);
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => expect(log.scrollTop).toBeLessThan(end));

    await tabTo('Approve');
    await userEvent.keyboard(' ');
    expect(transport.connection.sent).toContainEqual({
      type: 'mcp_tool_approval_result',
      tool_call_id: 'booking',
      is_approved: true,
    });
    expect(document.activeElement).toHaveAccessibleName(/book_crossing/);
    expectSeen();

    await tabTo('Message');
    await userEvent.keyboard('Thank you.{Enter}');
    expect(state().turns.at(-1)).toMatchObject({ role: 'user', text: 'Thank you.' });
    expect(name()).toBe('Message');

    await tabTo('End conversation', true);
    await userEvent.keyboard(' ');
    await vi.waitFor(() => expect(state().status.name).toBe('ended'));
    expect(name()).toMatch(/^Talk again/);
    expectSeen();
  });

  it('lets the focus out at both ends', async () => {
    stage();
    screen.getByText('before').focus();
    const forth = [];
    do {
      await userEvent.tab();
      forth.push(name());
    } while (name() !== 'behind' && forth.length < 20);
    const back = [];
    do {
      await userEvent.tab({ shift: true });
      back.push(name());
    } while (name() !== 'before' && back.length < 20);
    expect(forth).toEqual([
      'Start talking',
      'Mute microphone',
      'Sound settings',
      'Conversation',
      'Message',
      'Send',
      'behind',
    ]);
    expect(back).toEqual([...forth.slice(0, -1).reverse(), 'before']);
  });
});

describe('the panel to a screen reader', () => {
  it('is this tree before a call', async () => {
    stage();
    await expect.element(page.getByRole('region')).toMatchAriaInlineSnapshot(`
      - region "Talk with the agent":
        - status
        - alert
        - text: Press the button and say hello.
        - button "Start talking"
        - button "Mute microphone"
        - group: Sound settings
        - log "Conversation":
          - text: What you and the agent say appears here.
          - list
        - textbox "Message":
          - /placeholder: Write a message
        - text: \\a
        - button "Send" [disabled]
        - paragraph: Start the conversation to send a message.
        - status
    `);
  });

  it('is this tree in a call', async () => {
    const test = stage();
    screen.getByRole('button', { name: 'Start talking' }).click();
    await talk(test, 1);
    await expect.element(page.getByRole('region')).toMatchAriaInlineSnapshot(`
      - region "Talk with the agent":
        - status: Connected
        - alert
        - button "End conversation" [pressed]
        - button "Mute microphone"
        - group: Sound settings
        - group "The whole conversation":
          - button "Copy conversation"
          - button "Save conversation"
        - log "Conversation":
          - list:
            - listitem:
              - text: You Question 1?
              - time: /\\d/
              - button "Copy"
            - listitem:
              - text: Agent Answer 1.
              - time: /\\d/
            - listitem:
              - group "book_crossing waits for you":
                - paragraph: book_crossing waits for you
                - paragraph: Books the evening crossing in your name.
                - group:
                  - text: Details
                  - term: ferry
                  - definition: Halcyon
                  - term: seats
                  - definition: "2"
                - paragraph:
                  - button "Approve"
                  - button "Deny"
        - paragraph: "You: Question 1?"
        - textbox "Message":
          - /placeholder: Write a message
        - text: \\a
        - button "Send" [disabled]
        - paragraph: Write something first.
        - status
    `);
  });
});
