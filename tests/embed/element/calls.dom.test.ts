import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AgentEvents } from '../../../src/embed';
import { aTask, clearPage, part, place, statusOf } from './TestAgent';

afterEach(clearPage);

const NAMES = ['call', 'status', 'message', 'tool-call', 'problem', 'end'] as const;

/** The names of the events that reach the window, in order. */
function eventsOf(names: readonly (keyof AgentEvents)[] = NAMES): [string, unknown][] {
  const told: [string, unknown][] = [];
  const listen = (event: Event): void => void told.push([event.type, (event as CustomEvent).detail]);
  for (const name of names) {
    window.addEventListener(`parlando-${name}`, listen);
  }
  return told;
}

describe('a call', () => {
  it('is told to the page, also out of a shadow root', async () => {
    const told = eventsOf();
    const outer = document.createElement('div');
    document.body.append(outer);
    const element = place({ 'agent-id': 'guide' }, outer.attachShadow({ mode: 'open' }));
    await element.connect();
    element.world.transport.connection.say({
      type: 'user_transcript',
      user_transcription_event: { user_transcript: 'Hello', event_id: 1 },
    });
    await element.endCall();
    const names = told.map(([name]) => name);
    expect(names[0]).toBe('parlando-call');
    expect(names).toContain('parlando-status');
    expect(names.filter((name) => name === 'parlando-end')).toHaveLength(1);
    const said = told.find(([name]) => name === 'parlando-message')![1] as AgentEvents['message'];
    expect(said.turn).toMatchObject({ role: 'user', text: 'Hello' });
  });

  it('starts with the options and tools that a listener leaves', async () => {
    const element = place({ 'agent-id': 'guide' });
    element.addEventListener('parlando-call', ({ detail: { options } }) => {
      options.userId = 'ada';
      options.clientTools!['open_cart'] = () => 'opened';
    });
    await element.connect();
    const { connection } = element.world.transport;
    expect(connection.sent[0]).toMatchObject({ user_id: 'ada' });
    connection.say({
      type: 'client_tool_call',
      client_tool_call: { tool_name: 'open_cart', tool_call_id: 't1', parameters: {}, event_id: 1 },
    });
    await vi.waitFor(() =>
      expect(connection.sent).toContainEqual(
        expect.objectContaining({ tool_call_id: 't1', result: 'opened' }),
      ),
    );
  });

  it.each<[string, string, unknown]>([
    ['agentId', 'number', 5],
    ['origin', 'object', {}],
    ['userId', 'null', null],
    ['signedUrl', 'boolean', true],
    ['clientTools', 'string', 'open_cart'],
    ['initiation', 'array', []],
    ['onStatusChange', 'string', 'console.log'],
    ['onPrem', 'object', { url: 'ws://localhost' }],
  ])('starts without what a listener has left in %s, and says so: a %s', async (option, kind, value) => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const told = eventsOf(['problem']);
    const element = place({ 'agent-id': 'guide' });
    element.addEventListener('parlando-call', ({ detail: { options } }) => {
      Object.assign(options, { [option]: value });
    });
    await element.connect();
    const [[, detail]] = told as [[string, AgentEvents['problem']]];
    expect(told).toHaveLength(1);
    expect(detail.error).toMatchObject({ code: 'invalid_option', details: { option } });
    expect(detail.error.message).toContain(`${option} as ${kind}`);
    expect(warned.mock.calls).toEqual([[expect.stringContaining(option)]]);
    warned.mockRestore();
  });

  it.each([undefined, null, 'agent', 7])(
    'starts as it would where a listener leaves %s as options',
    async (left) => {
      const told = eventsOf(['problem']);
      const element = place({ 'agent-id': 'guide' });
      element.addEventListener('parlando-call', ({ detail }) => {
        (detail as { options: unknown }).options = left;
      });
      window.addEventListener('parlando-problem', (event) => event.preventDefault(), { once: true });
      await element.connect();
      expect(told).toHaveLength(1);
      expect(statusOf(element)).toBe('connected');
    },
  );

  it('goes on when the agent calls a tool that is none', async () => {
    const element = place({ 'agent-id': 'guide' });
    element.addEventListener('parlando-call', ({ detail: { options } }) => {
      Object.assign(options.clientTools!, { open_cart: null, close_cart: 5 });
    });
    const told = eventsOf(['problem']);
    await element.connect();
    const { connection } = element.world.transport;
    for (const tool_name of ['open_cart', 'close_cart']) {
      connection.say({
        type: 'client_tool_call',
        client_tool_call: { tool_name, tool_call_id: tool_name, parameters: {}, event_id: 1 },
      });
    }
    await vi.waitFor(() => expect(told).toHaveLength(2));
    const codes = told.map(([, detail]) => (detail as AgentEvents['problem']).error.code);
    expect(codes).toEqual(['tool_unknown', 'tool_failed']);
    expect(statusOf(element)).toBe('connected');
  });

  it('does not start where a listener prevents it', async () => {
    const element = place({ 'agent-id': 'guide' });
    element.addEventListener('parlando-call', (event) => event.preventDefault());
    await expect(element.startCall()).rejects.toMatchObject({ name: 'AbortError' });
    expect(element.world.transport.connections).toHaveLength(0);
  });

  it('ends that of another element on the page', async () => {
    const [one, two] = [place({ 'agent-id': 'one' }), place({ 'agent-id': 'two' })];
    await one.connect();
    await two.connect();
    await vi.waitFor(() => expect(statusOf(one)).toBe('ended'));
    expect(statusOf(two)).toBe('connected');
    await one.connect();
    await vi.waitFor(() => expect(statusOf(two)).toBe('ended'));
  });

  it('with nowhere to go ends nobody else’s', async () => {
    const [one, two] = [place({ 'agent-id': 'one' }), place()];
    await one.connect();
    await expect(two.startCall()).rejects.toMatchObject({ code: 'invalid_option' });
    expect(statusOf(one)).toBe('connected');
  });

  it('sends what is typed, and what is only to be known', async () => {
    const element = place({ 'agent-id': 'guide' });
    await expect(element.sendContextualUpdate('The cart is empty.')).rejects.toMatchObject({
      code: 'not_connected',
    });
    await element.connect();
    await element.sendUserMessage('Hello');
    await element.sendContextualUpdate('The cart is empty.');
    expect(element.world.transport.connection.sent).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'user_message', text: 'Hello' }),
        expect.objectContaining({ type: 'contextual_update', text: 'The cart is empty.' }),
      ]),
    );
  });
});

describe('an element', () => {
  it('keeps its call when it is moved, and makes no other session', async () => {
    const element = place({ 'agent-id': 'guide' });
    await element.connect();
    const section = document.createElement('section');
    document.body.append(section);
    section.append(element);
    await aTask();
    expect(statusOf(element)).toBe('connected');
    element.remove();
    document.body.prepend(element);
    await aTask();
    expect(statusOf(element)).toBe('connected');
    expect(element.worlds).toHaveLength(1);
  });

  it('ends its call one task after it was removed, and can be used again', async () => {
    const element = place({ 'agent-id': 'guide' });
    const ends: AgentEvents['end'][] = [];
    element.addEventListener('parlando-end', ({ detail }) => ends.push(detail));
    await element.connect();
    const { session } = element.world;
    element.remove();
    expect(session.state.get().status.name).toBe('connected');
    await aTask();
    await vi.waitFor(() => expect(ends).toHaveLength(1));
    expect(session.state.get().status.name).toBe('ended');
    expect(part(element, 'content')).toBeEmptyDOMElement();
    await expect(element.startCall()).rejects.toMatchObject({ name: 'InvalidStateError' });
    document.body.append(element);
    await element.connect();
    expect(element.worlds).toHaveLength(2);
  });

  it('mounts nothing when it was removed while the code came', async () => {
    const element = place({ open: '' });
    let arrive = (): void => undefined;
    element.obstacle = new Promise<void>((resolve) => (arrive = resolve));
    await vi.waitFor(() => expect(element.loads).toBe(1));
    element.remove();
    await aTask();
    arrive();
    await aTask();
    expect(element.worlds).toHaveLength(0);
    expect(part(element, 'content')).toBeEmptyDOMElement();
  });
});
