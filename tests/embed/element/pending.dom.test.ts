import { afterEach, describe, expect, it, vi } from 'vitest';
import { aTask, clearPage, part, place, statusOf, type TestAgent } from './TestAgent';

afterEach(clearPage);

describe('a start that is under way', () => {
  it('is given up by endCall() while the code comes, and the widget is not', async () => {
    const element = place({ 'agent-id': 'guide' });
    const told = vi.fn();
    element.addEventListener('parlando-call', told);
    let arrive!: () => void;
    element.obstacle = new Promise<void>((resolve) => (arrive = resolve));
    const started = element.startCall();
    await element.endCall();
    arrive();
    await expect(started).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(element.session).toBeDefined());
    await aTask();
    expect(told).not.toHaveBeenCalled();
    expect(statusOf(element)).toBe('idle');
    expect(part(element, 'content').querySelector('.parlando-widget')).not.toBeNull();
    await element.connect();
    expect(statusOf(element)).toBe('connected');
  });

  it('is given up by endCall() while the terms are shown', async () => {
    const element = place({ 'agent-id': 'guide', consent: 'Be kind.' });
    const started = element.startCall();
    started.catch(() => undefined);
    const find = (): HTMLElement | null => part(element, 'content').querySelector('[data-phase="asking"]');
    await vi.waitFor(() => expect(find()).not.toBeNull());
    await element.endCall();
    await expect(started).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(find()).toBeNull());
    expect(statusOf(element)).toBe('idle');
  });

  it('is muted by setMuted() before', async () => {
    const element = place({ 'agent-id': 'guide' });
    element.setMuted(true);
    await element.connect();
    expect(element.session!.state.get().microphone.muted).toBe(true);
  });
});

describe('a call that is kept over a reload', () => {
  it('is forgotten at its end, whatever the attributes say by then', async () => {
    const element = place({ 'agent-id': 'guide', resume: '' });
    await element.connect();
    element.agentId = 'other';
    element.world.transport.connection.say({
      type: 'user_transcript',
      user_transcription_event: { user_transcript: 'Hello', event_id: 1 },
    });
    expect(Object.keys(sessionStorage)).toEqual([expect.stringContaining('guide')]);
    await element.endCall();
    await aTask();
    expect(sessionStorage).toHaveLength(0);
  });
});

describe('a call that is kept over a reload, where there are terms', () => {
  const attributes = { 'agent-id': 'guide', resume: '', consent: 'Be kind.' };
  const asks = (element: TestAgent): boolean =>
    part(element, 'content').querySelector('[data-phase="asking"]') !== null;

  /** The terms are shown, and agreed to; then the agent answers. */
  async function agree(element: TestAgent): Promise<void> {
    await vi.waitFor(() => expect(asks(element)).toBe(true));
    expect(element.world.transport.connections).toHaveLength(0);
    part(element, 'widget-consent-accept').click();
    await vi.waitFor(() => expect(element.world.transport.connections).toHaveLength(1));
    element.world.transport.connection.welcome();
    await vi.waitFor(() => expect(statusOf(element)).toBe('connected'));
  }

  /** A call in which something was said, and that a reload has cut off. */
  async function cutOff(terms: Record<string, string> = attributes): Promise<void> {
    const element = place(terms);
    void element.startCall();
    await agree(element);
    element.world.transport.connection.say({
      type: 'user_transcript',
      user_transcription_event: { user_transcript: 'I want a red bike', event_id: 1 },
    });
    element.world.page.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    await vi.waitFor(() => expect(statusOf(element)).toBe('ended'));
    element.remove();
    await aTask();
    expect(Object.values(sessionStorage)).toEqual([expect.stringContaining('red bike')]);
  }

  it('is not kept before they are agreed to', async () => {
    const element = place(attributes);
    void element.startCall();
    await vi.waitFor(() => expect(asks(element)).toBe(true));
    expect([sessionStorage, localStorage].map(({ length }) => length)).toEqual([0, 0]);
    await agree(element);
    expect([sessionStorage, localStorage].map(({ length }) => length)).toEqual([1, 0]);
  });

  it('is shown and told only once they are agreed to anew', async () => {
    await cutOff();
    const element = place({ ...attributes, open: '' });
    await vi.waitFor(() => expect(element.session).toBeDefined());
    const content = part(element, 'content');
    await vi.waitFor(() => expect(content).toHaveTextContent('Start talking'));
    expect(content).not.toHaveTextContent('red bike');
    element.closeWidget();
    expect(part(element, 'launcher').dataset['state']).toBe('earlier');
    part(element, 'launcher').click();
    await agree(element);
    await vi.waitFor(() =>
      expect(element.world.transport.connection.sent).toContainEqual({
        type: 'contextual_update',
        text: expect.stringMatching(/User: I want a red bike$/),
      }),
    );
  });

  it('is gone on with at once where they were agreed to for good', async () => {
    const remembered = { ...attributes, 'remember-consent': '' };
    await cutOff(remembered);
    const element = place({ ...remembered, open: '' });
    await vi.waitFor(() => expect(part(element, 'content')).toHaveTextContent('I want a red bike'));
    await element.connect();
    expect(asks(element)).toBe(false);
    expect(element.world.transport.connection.sent).toContainEqual(
      expect.objectContaining({ type: 'contextual_update' }),
    );
  });
});
