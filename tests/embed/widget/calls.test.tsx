import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { microphoneError } from '../../../src/core/audio/microphoneError';
import type { Widget } from '../../../src/embed/widget/WidgetHost';
import { script } from '../../../src/testing/script';
import { mounted as mount, type Mounted } from './mounted';

let widget: Widget | undefined;
const mounted: typeof mount = (...given): Mounted => {
  const all = mount(...given);
  widget = all.widget;
  return all;
};

afterEach(async () => {
  await act(async () => widget?.destroy());
  document.body.replaceChildren();
  localStorage.clear();
});

const press = (button: HTMLElement): void => void fireEvent.click(button);

describe('a call', () => {
  it('is started by the button, told to the page, and spoken', async () => {
    const { view, talk, calls, panel } = mounted({ language: 'de' });
    expect(panel()).toHaveAttribute('data-phase', 'idle');
    press(view.getByRole('button', { name: 'Start talking' }));
    await talk.play(script().agent('Guten Tag').user('Hallo'));
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      agentId: 'test',
      initiation: { configOverride: { agent: { language: 'de' } } },
    });
    expect(panel()).toHaveAttribute('data-phase', 'talking');
    expect(view.getByRole('log')).toHaveTextContent('Guten Tag');
  });

  it('takes what the page has made of its options', async () => {
    const { talk, page, widget } = mounted();
    page.answer = (options) => ({ ...options, clientTools: { greet: () => 'Hi' }, userId: 'ada' });
    void widget.start();
    await talk.play(script().callsTool('greet').agent('Done'));
    expect(talk.sent('conversation_initiation_client_data')[0]).toMatchObject({ user_id: 'ada' });
    expect(talk.sent('client_tool_result')[0]).toMatchObject({ result: 'Hi', is_error: false });
  });

  it('that the page prevents does not come about', async () => {
    const { page, widget, talk, panel } = mounted();
    page.answer = () => undefined;
    await expect(widget.start()).rejects.toMatchObject({ name: 'AbortError' });
    expect(talk.transport.connections).toHaveLength(0);
    expect(panel()).toHaveAttribute('data-phase', 'idle');
  });

  it('is told to the element as it goes', async () => {
    const { talk, toldOf, widget } = mounted();
    void widget.start();
    await talk.play(script().agent('Hello there').interruptedAfter('Hello').user('Wait').usesTool('look_up'));
    await act(async () => widget.end());
    expect(toldOf('status')[0]).toMatchObject({ status: { name: 'connecting' } });
    expect(toldOf('message')).toMatchObject([
      { turn: { role: 'agent', text: 'Hello', interruption: { unheardText: expect.any(String) } } },
      { turn: { role: 'user', text: 'Wait' } },
    ]);
    expect(toldOf('tool-call').at(-1)).toMatchObject({ call: { name: 'look_up', status: 'done' } });
    expect(toldOf('end')).toMatchObject([{ reason: { type: 'user' } }]);
  });
});

describe('a message', () => {
  it('before a call begins a conversation in text, without a microphone', async () => {
    const { widget, talk, calls, panel, view } = mounted();
    const sent = widget.send('Hello');
    await talk.advance(100);
    await sent;
    expect(calls[0]).toMatchObject({ audio: false });
    expect(talk.sent('user_message')).toMatchObject([{ text: 'Hello' }]);
    expect(panel()).toHaveAttribute('data-phase', 'writing');
    expect(view.getByRole('button', { name: 'End' })).toBeInTheDocument();
  });

  it('in a call is part of it', async () => {
    const { widget, talk, calls, panel } = mounted();
    void widget.start();
    await talk.play(script().agent('Hello there'));
    await act(async () => widget.send('How are you?'));
    expect(calls).toHaveLength(1);
    expect(panel()).toHaveAttribute('data-phase', 'talking');
    expect(talk.sent('user_message')).toHaveLength(1);
  });

  it('leads to a call that knows what was written', async () => {
    const { widget, talk, panel, view } = mounted();
    const sent = widget.send('My name is Ada');
    await talk.advance(100);
    await sent;
    press(view.getByRole('button', { name: 'Talk instead of writing' }));
    await talk.play(script().agent('Hello Ada'));
    expect(panel()).toHaveAttribute('data-phase', 'talking');
    expect(talk.sent('contextual_update').map(({ text }) => text)).toEqual([
      expect.stringContaining('User: My name is Ada'),
    ]);
    expect(view.getByRole('log')).toHaveTextContent('My name is Ada');
  });
});

describe('the terms', () => {
  const terms = { consent: 'What you say is recorded.', rememberConsent: true };

  it('are agreed to before anything is opened', async () => {
    const { view, talk, calls, panel, focused } = mounted(terms);
    press(view.getByRole('button', { name: 'Start talking' }));
    expect(panel()).toHaveAttribute('data-phase', 'asking');
    expect(view.getByText('What you say is recorded.')).toBeVisible();
    expect(focused()).toBe(view.getByRole('heading', { name: 'Before we begin' }));
    expect(calls).toHaveLength(0);
    expect(localStorage).toHaveLength(0);
    press(view.getByRole('button', { name: 'Agree and go on' }));
    await talk.play(script().agent('Hello'));
    expect(calls).toHaveLength(1);
    expect(localStorage).toHaveLength(1);
  });

  it('are agreed to once for all that waits, which is one call', async () => {
    const { view, widget, talk, calls } = mounted(terms);
    const started = widget.start();
    const sent = widget.send('Hi');
    await act(async () => undefined);
    press(view.getByRole('button', { name: 'Agree and go on' }));
    await talk.play(script().agent('Hello'));
    await Promise.all([started, sent]);
    expect(calls).toHaveLength(1);
    expect(talk.sent('user_message')).toHaveLength(1);
    expect(view.getByRole('button', { name: /^Mute/ })).toBeInTheDocument();
  });

  it('that are declined are no problem, and open nothing', async () => {
    const { view, widget, talk, panel, toldOf } = mounted(terms);
    const started = widget.start();
    await act(async () => undefined);
    press(view.getByRole('button', { name: 'No, thank you' }));
    await expect(started).rejects.toMatchObject({ name: 'AbortError' });
    expect(panel()).toHaveAttribute('data-phase', 'idle');
    expect(talk.transport.connections).toHaveLength(0);
    expect(toldOf('problem')).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it('hold for a message too', async () => {
    const { view, widget, talk } = mounted(terms);
    const sent = widget.send('Hello');
    await act(async () => undefined);
    press(view.getByRole('button', { name: 'Agree and go on' }));
    await talk.advance(100);
    await sent;
    expect(talk.sent('user_message')).toMatchObject([{ text: 'Hello' }]);
  });

  it('may lie elsewhere', () => {
    const { view } = mounted({ consent: '/terms.html' });
    press(view.getByRole('button', { name: 'Start talking' }));
    expect(view.getByRole('link', { name: 'Read the terms' })).toHaveAttribute(
      'href',
      `${location.origin}/terms.html`,
    );
  });
});

describe('without a microphone', () => {
  it('says so in plain words, and goes on in writing after one press', async () => {
    const { view, talk, widget, panel } = mounted({ textInput: false });
    talk.device.microphone.refuses = microphoneError(new DOMException('No', 'NotAllowedError'));
    await act(async () => widget.start().catch(() => undefined));
    await talk.advance(100);
    expect(view.getByRole('alert')).toHaveTextContent('The microphone is not allowed.');
    press(view.getByRole('button', { name: 'Go on in writing' }));
    await talk.play(script().agent('Hello'));
    expect(panel()).toHaveAttribute('data-phase', 'talking');
    expect(view.getByRole('textbox', { name: 'Message' })).toBeInTheDocument();
  });
});
