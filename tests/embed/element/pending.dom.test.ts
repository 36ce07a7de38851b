import { afterEach, describe, expect, it, vi } from 'vitest';
import { aTask, part, place, type TestAgent } from './TestAgent';

afterEach(async () => {
  document.body.replaceChildren();
  await aTask();
  sessionStorage.clear();
});

const status = (element: TestAgent): string | undefined => element.session?.state.get().status.name;

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
    expect(status(element)).toBe('idle');
    expect(part(element, 'content').querySelector('.parlando-widget')).not.toBeNull();
    await element.connect();
    expect(status(element)).toBe('connected');
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
    expect(status(element)).toBe('idle');
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
