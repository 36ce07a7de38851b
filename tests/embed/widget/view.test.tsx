import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
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
});

async function called(...given: Parameters<typeof mount>): Promise<Mounted> {
  const all = mounted(...given);
  void all.widget.start();
  await all.talk.play(script().agent('Hello there').user('Hi'));
  return all;
}

async function written(text: string, ...given: Parameters<typeof mount>): Promise<Mounted> {
  const all = mounted(...given);
  const sent = all.widget.send(text);
  await all.talk.advance(100);
  await sent;
  return all;
}

describe('the widget', () => {
  it('shows what is said, and has buttons to mute and to end', async () => {
    const { view } = await called();
    expect(view.getByRole('log')).toHaveTextContent('Hello there');
    expect(view.getByRole('button', { name: 'End conversation' })).toBeInTheDocument();
    expect(view.getByRole('button', { name: 'Mute microphone' })).toBeInTheDocument();
    expect(view.getByRole('textbox', { name: 'Message' })).toBeInTheDocument();
  });

  it.each([
    ['transcript', { transcript: false }, '.parlando-widget[data-words]'],
    ['text field', { textInput: false }, '.parlando-composer'],
    ['mute button', { microphoneMuting: false }, '.parlando-mute'],
    ['captions', { captions: 'off' }, '.parlando-caption'],
    ['visualizer', { visualizer: 'off' }, '.parlando-visualizer'],
    ['opinion on an answer', {}, '.parlando-feedback'],
  ] as const)('leaves out the %s where it is not wanted', async (_, settings, selector) => {
    const { panel } = await called(settings);
    expect(panel().parentElement!.querySelector(selector)).toBeNull();
  });

  it('asks for an opinion where it is wanted', async () => {
    const { view, talk } = await called({ feedback: true });
    fireEvent.click(view.getByRole('button', { name: 'Good answer' }));
    expect(talk.sent('feedback')).toMatchObject([{ score: 'like' }]);
  });

  it('is held to talk with push-to-talk, and ended in the head', async () => {
    const { view, talk } = await called({ pushToTalk: true });
    expect(view.getByRole('button', { name: 'Hold to talk' })).toBeInTheDocument();
    fireEvent.click(view.getByRole('button', { name: 'End' }));
    await talk.advance(0);
    expect(talk.session.state.get().status.name).toBe('ended');
  });

  it('is for text alone where the agent is', async () => {
    const { view, widget, talk, calls } = await written('Hello', {
      overrideTextOnly: true,
      textInput: false,
    });
    expect(calls[0]).toMatchObject({ audio: false });
    expect(view.queryByRole('button', { name: /talk/i })).toBeNull();
    await act(async () => widget.send('And more'));
    expect(talk.sent('user_message')).toHaveLength(2);
  });

  it('has other words as soon as the page gives them', () => {
    const { view, settings } = mounted();
    act(() => settings.set({ ...settings.get(), strings: { talk: { start: 'Sprechen' } } }));
    expect(view.getByRole('button', { name: 'Sprechen' })).toBeInTheDocument();
  });

  it('can be closed', () => {
    const { view, opened } = mounted();
    fireEvent.click(view.getByRole('button', { name: 'Close' }));
    expect(opened).toEqual([false]);
  });

  it('offers to go on with what a reload has cut off', async () => {
    const { view, talk, widget } = mounted({}, { earlier: [{ role: 'agent', text: 'We were at the tea.' }] });
    expect(view.getByText('We were at the tea.')).toBeInTheDocument();
    void widget.start();
    await talk.play(script().agent('So'));
    expect(view.queryByText('We were at the tea.')).toBeNull();
  });

  it('shows Markdown only where it is switched on', async () => {
    // At hand, as nothing here waits for a slow disk.
    await import('../../../src/embed/widget/markdown/widgetMarkdown');
    const { view, talk, settings } = await called();
    await talk.play(script().agent('It is **new**'));
    expect(view.getByRole('log')).toHaveTextContent('It is **new**');
    await act(async () => settings.set({ ...settings.get(), markdown: true }));
    expect(await view.findByText('new', { selector: 'strong' })).toBeInTheDocument();
  });

  it('gives back everything when it goes', async () => {
    const { widget, talk, panel } = await called();
    await act(async () => widget.destroy());
    expect(panel()).toBeNull();
    expect(talk.device.microphone.isOpen).toBe(false);
    expect(talk.device.calls.at(-1)).toBe('close');
  });
});

describe('the focus', () => {
  it('is meant for the talk button, and in text alone for the field', () => {
    expect(mounted().panel().querySelector('[autofocus]')).toHaveTextContent('Start talking');
    expect(mounted({ overrideTextOnly: true }).panel().querySelector('[autofocus]')?.localName).toBe(
      'textarea',
    );
  });

  it('goes on to the talk button when the terms are agreed to', () => {
    const { view, focused } = mounted({ consent: 'Be kind.' });
    view.getByRole('button', { name: 'Start talking' }).focus();
    fireEvent.click(view.getByRole('button', { name: 'Start talking' }));
    view.getByRole('button', { name: 'No, thank you' }).focus();
    fireEvent.click(view.getByRole('button', { name: 'No, thank you' }));
    expect(focused()).toHaveTextContent('Start talking');
  });

  it('stays in the widget when a conversation in text is ended', async () => {
    const { view, focused } = await written('Hello');
    view.getByRole('button', { name: 'End' }).focus();
    fireEvent.click(view.getByRole('button', { name: 'End' }));
    await act(async () => undefined);
    expect(focused()).toHaveTextContent('Talk again');
  });

  it('stays in the widget also where that stands in the shadow of another element', async () => {
    const { view, focused, panel } = await written('Hello');
    nest(panel());
    view.getByRole('button', { name: 'End' }).focus();
    fireEvent.click(view.getByRole('button', { name: 'End' }));
    await act(async () => undefined);
    expect(focused()).toHaveTextContent('Talk again');
  });

  it.each(['on the page', 'beside it in the shadow'])(
    'is left to what the user went on to %s, when the agent hangs up',
    async (where) => {
      const { view, panel, talk } = await written('Hello');
      const outer = nest(panel());
      const root = where === 'on the page' ? document : outer;
      const field = (root === outer ? outer : document.body).appendChild(document.createElement('input'));
      view.getByRole('button', { name: 'End' }).focus();
      field.focus();
      await act(async () => talk.transport.connection.hangUp());
      expect(view.getByRole('button', { name: /Talk again/ })).toBeInTheDocument();
      expect(root.activeElement).toBe(field);
    },
  );
});

/** Puts the element that a widget is in into the shadow of another, and gives that. */
function nest(panel: HTMLElement): ShadowRoot {
  const outer = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  outer.append((panel.getRootNode() as ShadowRoot).host);
  return outer;
}
