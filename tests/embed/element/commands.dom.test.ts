import { afterEach, describe, expect, it, vi } from 'vitest';
import { aTask, LATE, place } from './TestAgent';

afterEach(async () => {
  document.body.replaceChildren();
  await aTask();
  vi.restoreAllMocks();
});

const command = (detail: unknown): CustomEvent => new CustomEvent('parlando-command', { detail });

describe('an event parlando-command', () => {
  it('is obeyed by an element that allows events, wherever on the page it is sent', () => {
    const element = place({ 'allow-events': '' });
    document.dispatchEvent(command({ command: 'openWidget' }));
    expect(element.open).toBe(true);
    element.dispatchEvent(command({ command: 'closeWidget' }));
    expect(element.open).toBe(false);
  });

  it('is obeyed by none that does not', () => {
    const element = place();
    document.dispatchEvent(command({ command: 'openWidget' }));
    element.dispatchEvent(command({ command: 'openWidget' }));
    expect(element.open).toBe(false);
    element.allowEvents = true;
    document.dispatchEvent(command({ command: 'openWidget' }));
    expect(element.open).toBe(true);
    element.allowEvents = false;
    document.dispatchEvent(command({ command: 'closeWidget' }));
    expect(element.open).toBe(true);
  });

  it('is for the element at which it is sent, or else for the first', () => {
    const [one, two] = [place({ 'allow-events': '' }), place({ 'allow-events': '' })];
    two.dispatchEvent(command({ command: 'openWidget' }));
    expect([one.open, two.open]).toEqual([false, true]);
    document.dispatchEvent(command({ command: 'openWidget' }));
    window.dispatchEvent(command({ command: 'closeWidget' }));
    expect([one.open, two.open]).toEqual([false, true]);
  });

  it('starts a call with options, says things, mutes, and ends it', async () => {
    const element = place({ 'allow-events': '', 'agent-id': 'guide' });
    await element.connect();
    document.dispatchEvent(command({ command: 'sendUserMessage', text: 'Hello' }));
    document.dispatchEvent(command({ command: 'sendContextualUpdate', text: 'A fact.' }));
    document.dispatchEvent(command({ command: 'setMuted', muted: true }));
    await aTask();
    expect(element.session!.state.get().microphone.muted).toBe(true);
    expect(element.world.transport.connection.sent).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ text: 'Hello' }),
        expect.objectContaining({ text: 'A fact.' }),
      ]),
    );
    document.dispatchEvent(command({ command: 'endCall' }));
    await vi.waitFor(() => expect(element.session!.state.get().status.name).toBe('ended'), LATE);
    document.dispatchEvent(command({ command: 'startCall', options: { userId: 'ada' } }));
    await vi.waitFor(() => expect(element.session!.state.get().status.name).toBe('connecting'), LATE);
  });

  it.each([undefined, 'openWidget', { command: 'toString' }])(
    'is refused in words when it is %j',
    async (detail) => {
      const element = place({ 'allow-events': '' });
      const problems: string[] = [];
      element.addEventListener('parlando-problem', (event) => {
        event.preventDefault();
        problems.push(event.detail.error.message);
      });
      document.dispatchEvent(command(detail));
      await vi.waitFor(() => expect(problems).toHaveLength(1), LATE);
      expect(problems[0]).toMatch(/no such command.*startCall, endCall/);
    },
  );

  it('leaves no listener behind', async () => {
    const added = vi.spyOn(window, 'addEventListener');
    const removed = vi.spyOn(window, 'removeEventListener');
    const element = place({ 'allow-events': '' });
    const count = added.mock.calls.length;
    expect(count).toBeGreaterThan(0);
    element.remove();
    await aTask();
    expect(removed.mock.calls).toHaveLength(count);
  });
});
