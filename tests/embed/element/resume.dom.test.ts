import { fireEvent } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aTask, clearPage, part, place, statusOf, type TestAgent } from './TestAgent';

const RESUMING = { 'agent-id': 'guide', resume: '' };
const GO_ON = 'Go on where we left off';

afterEach(clearPage);

function hear(element: TestAgent, user_transcript: string): void {
  element.world.transport.connection.say({
    type: 'user_transcript',
    user_transcription_event: { user_transcript, event_id: 1 },
  });
}

/** A page that is left in the middle of a call, in which this was said. */
async function leave(element: TestAgent): Promise<void> {
  hear(element, 'I want a red bike');
  expect(sessionStorage).toHaveLength(1);
  element.world.page.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
  await vi.waitFor(() => expect(statusOf(element)).toBe('ended'));
  element.remove();
  await aTask();
  expect(sessionStorage).toHaveLength(1);
}

/** A call in voice that a reload has cut off. */
async function cutOff(): Promise<void> {
  const before = place(RESUMING);
  await before.connect();
  await leave(before);
}

describe('a reload', () => {
  it('leaves nothing behind unless that is asked for', async () => {
    const element = place({ 'agent-id': 'guide' });
    await element.connect();
    expect(sessionStorage).toHaveLength(0);
    expect(localStorage).toHaveLength(0);
  });

  it('is gone on after, and the agent is told what was said', async () => {
    await cutOff();
    const after = place(RESUMING);
    expect(part(after, 'launcher')).toHaveAccessibleName(GO_ON);
    expect(after.loads).toBe(0);
    await after.connect();
    expect(after.world.transport.connection.sent).toContainEqual({
      type: 'contextual_update',
      text: expect.stringMatching(/User: I want a red bike$/),
    });
    await after.endCall();
    await aTask();
    expect(sessionStorage).toHaveLength(0);
    expect(part(place(RESUMING), 'launcher')).toHaveAccessibleName('Talk to us');
  });

  it('may come twice before it is gone on, and then with all that was said', async () => {
    await cutOff();
    const second = place(RESUMING);
    second.openWidget();
    await vi.waitFor(() => expect(part(second, 'widget-earlier')).toHaveTextContent('I want a red bike'));
    second.remove();
    await aTask();
    const third = place(RESUMING);
    expect(part(third, 'launcher')).toHaveAccessibleName(GO_ON);
    await third.connect();
    hear(third, 'And a lock');
    expect(sessionStorage.getItem(sessionStorage.key(0)!)).toMatch(/red bike.*lock/);
  });

  it('is offered still after a start that did not connect', async () => {
    await cutOff();
    const after = place(RESUMING);
    after.addEventListener('parlando-call', ({ detail: { options } }) => {
      options.requiresAuth = true;
    });
    await expect(after.startCall()).rejects.toMatchObject({ code: 'auth_required' });
    expect(sessionStorage).toHaveLength(1);
  });

  it('of a call in text is gone on in text, when the user writes', async () => {
    const before = place(RESUMING);
    const sent = before.sendUserMessage('Hello');
    await vi.waitFor(() => expect(before.session).toBeDefined());
    await vi.waitFor(() => before.world.transport.connection.welcome());
    await sent;
    await leave(before);

    const after = place(RESUMING);
    await userEvent.click(part(after, 'launcher'));
    await vi.waitFor(() => expect(part(after, 'widget-earlier')).toHaveTextContent('I want a red bike'));
    await aTask();
    expect(statusOf(after)).toBe('idle');
    const field = part(after, 'composer-field').querySelector('textarea')!;
    fireEvent.change(field, { target: { value: 'Still there?' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await vi.waitFor(() => after.world.transport.connection.welcome());
    const { sent: frames } = after.world.transport.connection;
    await vi.waitFor(() => expect(frames.at(-1)).toMatchObject({ type: 'user_message' }));
    expect(frames.at(-2)).toMatchObject({ type: 'contextual_update' });
    expect(after.world.device.microphone.isOpen).toBe(false);
  });

  it.each([
    ['the agent', 'agent-id', 'guide'],
    ['that it is gone on', 'resume', ''],
  ])('is offered when %s is set after the element was placed', async (_, name, value) => {
    await cutOff();
    const { [name]: _left, ...rest } = RESUMING as Record<string, string>;
    const after = place(rest);
    expect(part(after, 'launcher')).toHaveAccessibleName('Talk to us');
    after.setAttribute(name, value);
    expect(part(after, 'launcher')).toHaveAccessibleName(GO_ON);
  });

  it.each(['', 'null', '[]', '{"turns":5}', '{'])('finds nothing in %j', async (kept) => {
    await cutOff();
    sessionStorage.setItem(sessionStorage.key(0)!, kept);
    expect(part(place(RESUMING), 'launcher')).toHaveAccessibleName('Talk to us');
  });
});
