import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createSession } from '../../../src/core/session/createSession';
import type { SessionOptions } from '../../../src/core/session/SessionOptions';
import type { VoiceSession } from '../../../src/core/session/VoiceSession';
import { instead } from '../audio/instead';

let undo: (() => void)[] = [];
let contexts: KeptContext[] = [];
let session: VoiceSession;

class KeptContext extends AudioContext {
  resumed = 0;

  constructor(options?: AudioContextOptions) {
    super(options);
    contexts.push(this);
  }

  override resume(): Promise<void> {
    this.resumed++;
    return super.resume();
  }
}

beforeEach(() => {
  contexts = [];
  undo = [instead(window, 'AudioContext', KeptContext)];
});

afterEach(() => {
  session.dispose();
  for (const one of undo) one();
});

/** A session that never learns where its agent is. */
function sessionWith(options: SessionOptions = {}): VoiceSession {
  return (session = createSession({ signedUrl: () => new Promise(() => undefined), ...options }));
}

/** Does something in a click, and gives what is so when the click is over. */
async function inClick<T>(act: () => T): Promise<T> {
  const button = document.body.appendChild(document.createElement('button'));
  let done!: { is: T };
  button.onclick = () => (done = { is: act() });
  await userEvent.click(button);
  button.remove();
  return done.is;
}

/** A browser whose gestures are spent after a moment: one that does not say that it is Chromium. */
function withoutUserAgentData(): void {
  const { prototype } = Navigator;
  const own = Object.getOwnPropertyDescriptor(prototype, 'userAgentData')!;
  Reflect.deleteProperty(prototype, 'userAgentData');
  undo.push(() => Object.defineProperty(prototype, 'userAgentData', own));
}

describe('the context of a session', () => {
  it.each<[string, SessionOptions, () => void]>([
    ['where a gesture does not last', {}, withoutUserAgentData],
    ['where no microphone is waited for', { microphone: false }, () => undefined],
  ])('is made and started before startSession returns, %s', async (_, options, prepare) => {
    prepare();
    sessionWith(options);
    expect(contexts).toEqual([]);
    const made = await inClick(() => {
      session.startSession().catch(() => undefined);
      // Some are running as soon as they are made.
      return contexts.map(({ state, resumed }) => state === 'running' || resumed > 0);
    });
    expect(made).toEqual([true]);
  });

  it('is suspended at the end, and the same in the next conversation, until the session is disposed of', async () => {
    sessionWith({ microphone: false });
    const start = (): Promise<void> =>
      inClick(() => {
        session.startSession().catch(() => undefined);
      });
    await start();
    await expect.poll(() => contexts[0]!.state).toBe('running');
    await session.endSession();
    await expect.poll(() => contexts[0]!.state).toBe('suspended');
    await start();
    await expect.poll(() => contexts[0]!.state).toBe('running');
    session.dispose();
    await expect.poll(() => contexts[0]!.state).toBe('closed');
    expect(contexts).toHaveLength(1);
  });

  it('belongs to one session alone', async () => {
    const first = sessionWith({ microphone: false });
    await inClick(() => void first.startSession().catch(() => undefined));
    const second = sessionWith({ microphone: false });
    await inClick(() => void second.startSession().catch(() => undefined));
    expect(contexts).toHaveLength(2);
    await second.endSession();
    await expect.poll(() => contexts.map(({ state }) => state)).toEqual(['running', 'suspended']);
    first.dispose();
  });
});
