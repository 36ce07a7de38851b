import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  englishMessages,
  MessageComposer,
  type MessageComposerProps,
  type UploadContext,
} from '../../src/index';
import { agentSays, createTestSession, type TestSession } from '../../src/testing';

afterEach(cleanup);

interface Stage extends TestSession {
  form: HTMLFormElement;
  field: () => HTMLTextAreaElement;
  send: () => HTMLElement;
  /** Types into the field, `time` milliseconds after the page was opened. */
  type: (text: string, time?: number) => void;
  press: (init: KeyboardEventInit & { keyCode?: number }) => void;
  /** What the agent was sent, apart from what is sent by itself. */
  sent: (type: string) => unknown[];
  /** Lets promises settle. */
  settle: () => Promise<void>;
  update: (props: MessageComposerProps) => void;
}

function stage(props: MessageComposerProps = {}): Stage {
  const test = createTestSession();
  const ui = (more: MessageComposerProps) => (
    <StrictMode>
      <MessageComposer {...more} conversation={{ session: test.session }} />
    </StrictMode>
  );
  const { container, rerender } = render(ui(props));
  const field = (): HTMLTextAreaElement => screen.getByRole('textbox');
  return {
    ...test,
    form: container.querySelector('form')!,
    field,
    send: () => screen.getByRole('button', { name: 'Send' }),
    type(text, time = 0) {
      const event = createEvent.input(field(), { target: { value: text } });
      Object.defineProperty(event, 'timeStamp', { value: time + 1 });
      fireEvent(field(), event);
    },
    press: (init) => void fireEvent.keyDown(field(), init),
    sent: (type) => test.transport.connection.sent.filter((message) => message.type === type),
    settle: () => act(async () => new Promise((resolve) => setTimeout(resolve))),
    update: (more) => rerender(ui(more)),
  };
}

async function connected(props: MessageComposerProps = {}): Promise<Stage> {
  const test = stage(props);
  await act(() => test.connect());
  return test;
}

const ENTER = { key: 'Enter', keyCode: 13 };

describe('the composer', () => {
  it('sends with Enter and with the button, trimmed, and empties the field, which keeps the focus', async () => {
    const onSend = vi.fn();
    const { type, press, field, send, sent, settle } = await connected({ onSend });
    type('  Hello there ');
    press(ENTER);
    expect(sent('user_message')).toEqual([{ type: 'user_message', text: 'Hello there' }]);
    await settle();
    expect(field()).toHaveValue('');
    expect(onSend).toHaveBeenCalledExactlyOnceWith({ text: 'Hello there' });

    type('Again');
    fireEvent.click(send());
    await settle();
    expect(sent('user_message')).toHaveLength(2);
    expect(field()).toHaveFocus();
  });

  it('breaks the line with Shift and Enter', async () => {
    const { type, press, sent, field } = await connected();
    type('One');
    const event = createEvent.keyDown(field(), { ...ENTER, shiftKey: true });
    fireEvent(field(), event);
    expect(event.defaultPrevented).toBe(false);
    press({ ...ENTER, shiftKey: true });
    expect(sent('user_message')).toEqual([]);
  });

  it.each([
    ['while it composes', { ...ENTER, isComposing: true }],
    ['by its key code, as Safari tells it', { key: 'Enter', keyCode: 229 }],
  ])('leaves Enter to an input method, %s', async (_, key) => {
    const { type, press, sent } = await connected();
    type('にほんご');
    press(key);
    expect(sent('user_message')).toEqual([]);
    press(ENTER);
    expect(sent('user_message')).toHaveLength(1);
  });

  it('sends nothing that is empty, and says so to who asks the button', async () => {
    const { type, press, send, sent, form } = await connected();
    type(' \n ');
    press(ENTER);
    fireEvent.submit(form);
    expect(sent('user_message')).toEqual([]);
    expect(send()).toHaveAttribute('aria-disabled', 'true');
    expect(send()).toHaveAccessibleDescription('Write something first.');
    type('a');
    expect(send()).toHaveAttribute('aria-disabled', 'false');
    expect(send()).toHaveAccessibleDescription('');
  });

  it('tells the agent of typing, at most once a second', async () => {
    const { type, sent } = await connected();
    type('a', 0);
    type('ab', 400);
    type('abc', 999);
    expect(sent('user_activity')).toHaveLength(1);
    type('abcd', 1000);
    expect(sent('user_activity')).toHaveLength(2);
  });

  it('tells nobody of typing before the call', () => {
    const { type, transport } = stage();
    type('a');
    expect(transport.connections).toEqual([]);
  });

  it.each([
    ['idle', () => undefined, 'Start the conversation to send a message.'],
    ['connecting', ({ session }: Stage) => void session.startSession(), /^Connecting/],
    [
      'ended',
      async ({ connect, session }: Stage) => {
        await connect();
        await session.endSession();
      },
      /^The conversation is over/,
    ],
    [
      'reconnecting',
      async ({ connect, transport }: Stage) => {
        await connect();
        transport.connection.hangUp(1006);
      },
      /^The line is lost/,
    ],
  ])('can be written in and says why it waits: %s', async (state, arrange, reason) => {
    const test = stage();
    const { form, type, press, field, send, settle } = test;
    await act(async () => arrange(test));
    await settle();
    expect(form).toHaveAttribute('data-state', state);
    type('Hello');
    press(ENTER);
    expect(field()).toHaveValue('Hello');
    expect(field()).not.toHaveAttribute('aria-disabled');
    expect(field()).toHaveAccessibleDescription(reason);
    expect(send()).toHaveAttribute('aria-disabled', 'true');
    expect(send()).toHaveAccessibleDescription(reason);
  });

  it('is disabled for the reason that it is given', async () => {
    const test = await connected({ disabledReason: 'A person takes over.', defaultText: 'Hello' });
    expect(test.form).toHaveAttribute('data-state', 'disabled');
    expect(test.field()).toHaveAttribute('aria-disabled', 'true');
    expect(test.field()).toHaveAttribute('readonly');
    expect(test.field()).toHaveAccessibleDescription('A person takes over.');
    test.press(ENTER);
    expect(test.sent('user_message')).toEqual([]);
    test.update({});
    test.press(ENTER);
    expect(test.sent('user_message')).toHaveLength(1);
  });

  it('keeps a draft that could not be sent, and says that it was not', async () => {
    const { type, press, field, form, settle, session, transport, clock } = await connected();
    // The line is closed, and the agent's last words still sound.
    act(() => {
      for (const message of agentSays('Goodbye.')) transport.connection.say(message);
      clock.advance(100);
      transport.connection.hangUp();
    });
    expect(form).toHaveAttribute('data-state', 'ready');
    type('Wait');
    press(ENTER);
    await settle();
    expect(field()).toHaveValue('Wait');
    expect(form).toHaveAttribute('data-state', 'failed');
    expect(screen.getByRole('status')).toHaveTextContent('That was not sent. It is still here: try again.');
    expect(session.state.get().turns).toEqual([]);
    type('Wait!');
    expect(form).toHaveAttribute('data-state', 'ready');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('says when a message is too long', () => {
    expect(englishMessages.composer.notSent('message_too_large')).toMatch(/too long/);
  });

  it('is written by its owner where the owner keeps the draft', async () => {
    const onTextChange = vi.fn();
    const { type, press, field, settle, update } = await connected({ text: 'Mine', onTextChange });
    type('Other');
    expect(onTextChange).toHaveBeenLastCalledWith('Other');
    expect(field()).toHaveValue('Mine');
    update({ text: 'Other', onTextChange });
    press(ENTER);
    await settle();
    expect(onTextChange).toHaveBeenLastCalledWith('');
  });

  it('leaves a submission alone whose default was prevented, and a key', async () => {
    const { type, press, sent, update } = await connected({ onSubmit: (event) => event.preventDefault() });
    type('Hello');
    press(ENTER);
    update({ inputProps: { onKeyDown: (event) => event.preventDefault() } });
    press(ENTER);
    expect(sent('user_message')).toEqual([]);
  });
});

describe('a first message', () => {
  it('starts a conversation without a microphone, and is sent once it is connected', async () => {
    const { type, press, field, form, device, transport, sent, settle } = stage({ startOnSend: true });
    expect(form).toHaveAttribute('data-state', 'ready');
    type('Hello');
    press(ENTER);
    // The browser allows sound only to what runs inside the press.
    expect(device.calls).toEqual(['unlock']);
    expect(form).toHaveAttribute('data-state', 'sending');
    expect(field()).toHaveAttribute('readonly');
    await settle();
    expect(device.microphone.isOpen).toBe(false);
    await act(async () => transport.connection.welcome());
    await settle();
    expect(sent('user_message')).toEqual([{ type: 'user_message', text: 'Hello' }]);
    expect(field()).toHaveValue('');
    expect(form).toHaveAttribute('data-state', 'ready');
  });

  it('starts with other options', async () => {
    const { type, press, device, settle } = stage({ startOnSend: { audio: false } });
    type('Hello');
    press(ENTER);
    await settle();
    expect(device.calls).toEqual([]);
  });

  it('stays in the field when the start fails, and may be tried again', async () => {
    const { type, press, field, form, transport, settle } = stage({ startOnSend: true });
    type('Hello');
    press(ENTER);
    await settle();
    await act(async () => transport.connection.hangUp(1006));
    await settle();
    expect(form).toHaveAttribute('data-state', 'failed');
    expect(field()).toHaveValue('Hello');
    expect(screen.getByRole('status')).toHaveTextContent('That was not sent. It is still here');
    press(ENTER);
    expect(form).toHaveAttribute('data-state', 'sending');
    await settle();
    expect(transport.connections).toHaveLength(2);
  });

  it('stays in the field without a word when the start is given up', async () => {
    const { type, press, field, form, session, settle } = stage({ startOnSend: true });
    type('Hello');
    press(ENTER);
    await act(() => session.endSession());
    await settle();
    expect(form).toHaveAttribute('data-state', 'ready');
    expect(field()).toHaveValue('Hello');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

interface Uploading {
  file: File;
  context: UploadContext;
  done: (fileId: string) => Promise<void>;
  fails: () => Promise<void>;
}

/** Uploads that end when told. */
function uploads(): { uploadFile: NonNullable<MessageComposerProps['uploadFile']>; all: Uploading[] } {
  const all: Uploading[] = [];
  return {
    all,
    uploadFile: (file, context) =>
      new Promise((resolve, reject) => {
        all.push({
          file,
          context,
          done: (fileId) => act(async () => resolve(fileId)),
          fails: () => act(async () => reject(new Error('No'))),
        });
      }),
  };
}

describe('a file', () => {
  const photo = new File(['12345678'], 'photo.png', { type: 'image/png' });

  function choose(form: HTMLFormElement, file: File): void {
    fireEvent.change(form.querySelector('input[type=file]')!, { target: { files: [file] } });
  }

  it('cannot be attached where nothing uploads it', async () => {
    const { form, field } = await connected();
    expect(screen.queryByRole('button', { name: 'Attach a file' })).toBeNull();
    fireEvent.drop(form, { dataTransfer: { files: [photo], types: ['Files'] } });
    fireEvent.paste(field(), { clipboardData: { files: [photo] } });
    expect(screen.queryByText('photo.png')).toBeNull();
  });

  it.each([
    ['chosen', (form: HTMLFormElement) => choose(form, photo)],
    [
      'dropped',
      (form: HTMLFormElement) => fireEvent.drop(form, { dataTransfer: { files: [photo], types: ['Files'] } }),
    ],
    [
      'pasted',
      (form: HTMLFormElement) =>
        fireEvent.paste(form.querySelector('textarea')!, { clipboardData: { files: [photo] } }),
    ],
  ])('is uploaded at once when it is %s, and goes with the text', async (_, give) => {
    const { uploadFile, all } = uploads();
    const onSend = vi.fn();
    const { form, type, press, sent, settle, session } = await connected({ uploadFile, onSend });
    act(() => void give(form));
    expect(all).toHaveLength(1);
    expect(all[0]!.file).toBe(photo);
    expect(all[0]!.context.conversationId).toBe('conversation-1');
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('value');
    act(() => all[0]!.context.onProgress(0.4));
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '0.4');
    await all[0]!.done('file-7');
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText('ready to send')).toBeInTheDocument();

    type('Look at this');
    press(ENTER);
    await settle();
    expect(sent('multimodal_message')).toEqual([
      {
        type: 'multimodal_message',
        text: { type: 'user_message', text: 'Look at this' },
        file: { type: 'file_input', file_id: 'file-7' },
      },
    ]);
    expect(screen.queryByText('photo.png')).toBeNull();
    expect(onSend).toHaveBeenCalledWith({ text: 'Look at this', fileId: 'file-7' });
    expect(session.state.get().turns[0]?.attachments).toEqual([{ fileId: 'file-7' }]);
    expect(all).toHaveLength(1);
    expect(all[0]!.context.signal.aborted).toBe(false);
  });

  it('may go alone, and a send waits for it', async () => {
    const { uploadFile, all } = uploads();
    const { form, send, sent, settle } = await connected({ uploadFile });
    choose(form, photo);
    fireEvent.click(send());
    await settle();
    expect(form).toHaveAttribute('data-state', 'sending');
    expect(sent('multimodal_message')).toEqual([]);
    await all[0]!.done('file-7');
    await settle();
    expect(sent('multimodal_message')).toHaveLength(1);
    expect(form).toHaveAttribute('data-state', 'ready');
  });

  it('is taken away, its upload given up, and a send that waits for it with it', async () => {
    const { uploadFile, all } = uploads();
    const { form, type, press, field, sent, settle } = await connected({ uploadFile });
    choose(form, photo);
    type('Look');
    press(ENTER);
    fireEvent.click(screen.getByRole('button', { name: 'Remove photo.png' }));
    await settle();
    expect(all[0]!.context.signal.aborted).toBe(true);
    expect(form).toHaveAttribute('data-state', 'ready');
    expect(field()).toHaveValue('Look');
    expect(field()).toHaveFocus();
    expect(sent('multimodal_message')).toEqual([]);
    expect(sent('user_message')).toEqual([]);
  });

  it('gives up its upload when the composer goes', async () => {
    const { uploadFile, all } = uploads();
    const { form } = await connected({ uploadFile });
    choose(form, photo);
    cleanup();
    expect(all[0]!.context.signal.aborted).toBe(true);
  });

  it('says that it was not uploaded, and is tried again', async () => {
    const { uploadFile, all } = uploads();
    const { form, field, type, press, settle } = await connected({ uploadFile });
    choose(form, photo);
    await all[0]!.fails();
    expect(screen.getByText('was not uploaded')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Upload photo.png again' }));
    expect(all).toHaveLength(2);
    type('Look');
    press(ENTER);
    await all[1]!.fails();
    await settle();
    expect(form).toHaveAttribute('data-state', 'failed');
    expect(field()).toHaveValue('Look');
    press(ENTER);
    await settle();
    expect(all).toHaveLength(3);
    await all[2]!.done('file-9');
    await settle();
    expect(field()).toHaveValue('');
  });

  it.each([
    ['type', { accept: 'image/jpeg, .pdf' }, 'photo.png is of a kind that cannot be sent here.'],
    ['size', { maxFileBytes: 7 }, 'photo.png is too large: at most 0.000007 MB can be sent.'],
  ])('is refused for its %s', async (_, limits, words) => {
    const { uploadFile, all } = uploads();
    const { form } = await connected({ uploadFile, ...limits });
    fireEvent.drop(form, { dataTransfer: { files: [photo], types: ['Files'] } });
    expect(all).toEqual([]);
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });

  it.each(['image/*', 'image/png', '.PNG', 'text/plain,.png'])('passes %s', async (accept) => {
    const { uploadFile, all } = uploads();
    const { form } = await connected({ uploadFile, accept, maxFileBytes: 8 });
    choose(form, photo);
    expect(all).toHaveLength(1);
  });

  it('waits for the conversation that its message starts, and is uploaded for it', async () => {
    const { uploadFile, all } = uploads();
    const { form, send, transport, sent, settle } = stage({ uploadFile, startOnSend: true });
    choose(form, photo);
    expect(screen.getByText('goes with your message')).toBeInTheDocument();
    expect(all).toEqual([]);
    fireEvent.click(send());
    await settle();
    await act(async () => transport.connection.welcome());
    await settle();
    expect(all).toHaveLength(1);
    await all[0]!.done('file-1');
    await settle();
    expect(sent('multimodal_message')).toHaveLength(1);
  });

  it('is uploaded anew for another conversation', async () => {
    const { uploadFile, all } = uploads();
    const { form, session, transport, settle } = await connected({ uploadFile });
    choose(form, photo);
    await all[0]!.done('file-1');
    await act(() => session.endSession());
    void session.startSession();
    await settle();
    await act(async () => transport.connection.welcome('conversation-2'));
    await settle();
    expect(all).toHaveLength(2);
    expect(all[1]!.context.conversationId).toBe('conversation-2');
  });

  it('is shown as its owner likes', async () => {
    const { uploadFile, all } = uploads();
    const renderFile: MessageComposerProps['renderFile'] = ({ file, status, remove }) => (
      <button type="button" onClick={remove}>{`${file.name} ${status}`}</button>
    );
    const { form } = await connected({ uploadFile, renderFile });
    choose(form, photo);
    fireEvent.click(screen.getByRole('button', { name: 'photo.png uploading' }));
    expect(all[0]!.context.signal.aborted).toBe(true);
  });
});
