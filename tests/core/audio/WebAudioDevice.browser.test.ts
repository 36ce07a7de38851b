import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WebAudioDevice, type WebAudioOptions } from '../../../src/core/audio/WebAudioDevice';
import { systemClock } from '../../../src/core/Clock';
import type { ParlandoError } from '../../../src/core/ParlandoError';
import { ManualClock } from '../../../src/testing';
import { instead as putInstead } from './instead';

let undo: (() => void)[] = [];

afterEach(() => {
  for (const one of undo.reverse()) one();
  undo = [];
});

function deviceWith(options: WebAudioOptions = {}): WebAudioDevice {
  const device = new WebAudioDevice(systemClock, options);
  undo.push(() => device.close());
  return device;
}

async function click(act: () => void): Promise<void> {
  const button = document.body.appendChild(document.createElement('button'));
  button.onclick = act;
  await userEvent.click(button);
  button.remove();
}

/** Puts a value in the place of one of the browser's, until the test is over. */
function instead(target: object, name: string, value: unknown): void {
  undo.push(putInstead(target, name, value));
}

/** Keeps each context that is made from now on. */
function contextsMade(): AudioContext[] {
  const made: AudioContext[] = [];
  class Kept extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options);
      made.push(this);
    }
  }
  instead(window, 'AudioContext', Kept);
  return made;
}

// First, for a page that was once clicked is never blocked again.
describe('an output that the browser keeps back', () => {
  it('is blocked, and runs after the next click anywhere', async () => {
    let allowed = false;
    // Whether this browser does it by itself depends on what was clicked in it before.
    class KeptBack extends AudioContext {
      #runs = false;

      override get state(): AudioContextState {
        return this.#runs ? super.state : 'suspended';
      }

      override async resume(): Promise<void> {
        if (!allowed) return new Promise(() => undefined);
        await super.resume();
        this.#runs = true;
        this.dispatchEvent(new Event('statechange'));
      }
    }
    instead(window, 'AudioContext', KeptBack);
    const device = deviceWith();
    device.unlock();
    await expect.poll(() => device.output.get()).toBe('blocked');
    addEventListener('pointerdown', () => (allowed = true), { once: true, capture: true });
    await click(() => undefined);
    await expect.poll(() => device.output.get()).toBe('running');
    device.suspend();
    expect(device.output.get()).toBe('off');
  });
});

describe('an output that was started in a click', () => {
  it('runs, is off between conversations, and runs again', async () => {
    const device = deviceWith();
    await click(() => device.unlock());
    await expect.poll(() => device.output.get()).toBe('running');
    device.suspend();
    expect(device.output.get()).toBe('off');
    await click(() => device.unlock());
    await expect.poll(() => device.output.get()).toBe('running');
  });

  it('runs after it was closed, in a context of its own', async () => {
    const device = deviceWith();
    await click(() => device.unlock());
    device.close();
    await expect(device.openSpeaker()).rejects.toMatchObject({ code: 'audio_unavailable' });
    await click(() => device.unlock());
    const speaker = await device.openSpeaker();
    speaker.close();
    await expect.poll(() => device.output.get()).toBe('running');
  });

  it('has one context, which is suspended after a conversation, used for the next, and closed for good', async () => {
    const contexts = contextsMade();
    const device = deviceWith();
    await click(() => device.unlock());
    await expect.poll(() => contexts[0]!.state).toBe('running');
    device.suspend();
    await expect.poll(() => contexts[0]!.state).toBe('suspended');
    await click(() => device.unlock());
    await expect.poll(() => contexts[0]!.state).toBe('running');
    device.close();
    await expect.poll(() => contexts[0]!.state).toBe('closed');
    expect(contexts).toHaveLength(1);
  });

  it('goes on in a conversation that begins while the one before fades', async () => {
    const contexts = contextsMade();
    const clock = new ManualClock();
    const device = new WebAudioDevice(clock);
    undo.push(() => void contexts[0]!.close());
    await click(() => device.unlock());
    await expect.poll(() => contexts[0]!.state).toBe('running');
    device.suspend();
    clock.advance(99);
    device.unlock();
    clock.advance(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(contexts.map(({ state }) => state)).toEqual(['running']);
  });
});

describe('an output that says that it runs and stands still', () => {
  /** A device that runs, its context, and the codes of what it warns of. */
  async function running(): Promise<{ device: WebAudioDevice; context: AudioContext; told: string[] }> {
    const contexts = contextsMade();
    const device = deviceWith();
    const told: string[] = [];
    device.onWarning(({ code }) => void told.push(code));
    await click(() => device.unlock());
    await expect.poll(() => device.output.get()).toBe('running');
    return { device, context: contexts[0]!, told };
  }

  it('is found by a look a second later, told, and started anew', async () => {
    const { device, context, told } = await running();
    device.look();
    const seen = context.currentTime;
    await expect.poll(() => context.currentTime).toBeGreaterThan(seen);
    device.look();
    expect(device.output.get()).toBe('running');
    const runOn = putInstead(AudioContext.prototype, 'currentTime', 1);
    undo.push(runOn);
    device.look();
    device.look();
    expect(device.output.get()).toBe('interrupted');
    await expect.poll(() => told).toEqual(['audio_stalled']);
    runOn();
    await expect.poll(() => (device.look(), device.output.get())).toBe('running');
  });

  it('is not looked for between conversations', async () => {
    const { device, told } = await running();
    device.look();
    device.suspend();
    undo.push(putInstead(AudioContext.prototype, 'currentTime', 1));
    for (let looks = 0; looks < 3; looks++) device.look();
    expect(device.output.get()).toBe('off');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual([]);
  });
});

describe('an element that is paused with its context', () => {
  it('plays again when the context does', async () => {
    const [contexts, elements] = [contextsMade(), [] as HTMLAudioElement[]];
    class Kept extends Audio {
      constructor() {
        super();
        elements.push(this);
      }
    }
    instead(window, 'Audio', Kept);
    const device = deviceWith({ route: 'element' });
    await click(() => device.unlock());
    await expect.poll(() => elements[0]!.paused).toBe(false);
    await expect.poll(() => device.output.get()).toBe('running');
    // As the system does, for a call.
    elements[0]!.pause();
    await contexts[0]!.suspend();
    await expect.poll(() => [device.output.get(), elements[0]!.paused]).toEqual(['running', false]);
    device.suspend();
    await expect.poll(() => elements[0]!.paused).toBe(true);
  });
});

describe('a page that is not secure', () => {
  it('has no worklets, and is told so in a typed error', async () => {
    instead(AudioContext.prototype, 'audioWorklet', undefined);
    const device = deviceWith();
    await click(() => device.unlock());
    await expect(device.openSpeaker()).rejects.toMatchObject({
      code: 'audio_unavailable',
      message: expect.stringContaining('https') as string,
    });
  });
});

describe('the context', () => {
  it('is at the rate of the output itself', async () => {
    const asked: unknown[] = [];
    class Asked extends AudioContext {
      constructor(...options: [AudioContextOptions?]) {
        super(...options);
        asked.push(options[0]?.sampleRate);
      }
    }
    instead(window, 'AudioContext', Asked);
    const device = deviceWith();
    await click(() => device.unlock());
    const speaker = await device.openSpeaker();
    speaker.close();
    expect(asked).toEqual([undefined]);
  });
});

describe('an offset of the user’s', () => {
  /** By how many milliseconds what is heard is behind what is rendered. */
  async function behindMs(options: WebAudioOptions): Promise<number> {
    const device = deviceWith(options);
    await click(() => device.unlock());
    const speaker = await device.openSpeaker();
    const samples = new Float32Array(speaker.sampleRate * 5).fill(0.1);
    speaker.port.postMessage({ kind: 'play', samples }, []);
    await expect.poll(() => speaker.renderedFrame(), { interval: 5 }).toBeGreaterThan(speaker.sampleRate);
    const frames = speaker.renderedFrame() - speaker.audibleFrame(performance.now());
    speaker.close();
    return (frames * 1000) / speaker.sampleRate;
  }

  it('moves what is heard by so much', async () => {
    const plain = await behindMs({});
    const moved = await behindMs({ latencyOffsetMs: 600 });
    expect(moved - plain).toBeGreaterThan(450);
    expect(moved - plain).toBeLessThan(750);
  });
});

describe('a context that is made in the click that asks for the microphone', () => {
  const made = (): (() => number) => {
    const contexts = contextsMade();
    return () => contexts.length;
  };
  const forever = new Promise(() => undefined);

  it('comes after the microphone, and the speaker waits for it', async () => {
    const count = made();
    const device = deviceWith();
    let opened!: () => void;
    await click(() => device.unlock(new Promise<void>((resolve) => (opened = resolve))));
    const speaker = device.openSpeaker();
    expect(count()).toBe(0);
    opened();
    (await speaker).close();
    expect(count()).toBe(1);
    await expect.poll(() => device.output.get()).toBe('running');
    // It is there already.
    device.suspend();
    device.unlock(forever);
    await expect.poll(() => device.output.get()).toBe('running');
    expect(count()).toBe(1);
  });

  it('does not come when the microphone is refused, and does when the user takes a while to permit it', async () => {
    const count = made();
    const refused = deviceWith();
    refused.unlock(Promise.reject(new Error('refused')));
    await expect(refused.openSpeaker()).rejects.toThrow('refused');
    expect(count()).toBe(0);
    const clock = new ManualClock();
    const slow = new WebAudioDevice(clock);
    undo.push(() => slow.close());
    slow.unlock(forever);
    clock.advance(999);
    await Promise.resolve();
    expect(count()).toBe(0);
    clock.advance(1);
    (await slow.openSpeaker()).close();
    expect(count()).toBe(1);
  });

  it('does not come when the conversation is over by then', async () => {
    const count = made();
    const device = deviceWith();
    let opened!: () => void;
    device.unlock(new Promise<void>((resolve) => (opened = resolve)));
    const speaker = device.openSpeaker();
    device.suspend();
    opened();
    await expect(speaker).rejects.toMatchObject({ code: 'audio_unavailable' });
    expect(count()).toBe(0);
  });

  it('waits for the microphone of its own start, and not for that of one before', async () => {
    const count = made();
    const clock = new ManualClock();
    const device = new WebAudioDevice(clock);
    undo.push(() => device.close());
    device.unlock(forever);
    clock.advance(900);
    device.suspend();
    let opened!: () => void;
    device.unlock(new Promise<void>((resolve) => (opened = resolve)));
    clock.advance(900);
    await new Promise((resolve) => setTimeout(resolve));
    expect(count()).toBe(0);
    opened();
    (await device.openSpeaker()).close();
    expect(count()).toBe(1);
  });

  it.each<WebAudioOptions>([{ capture: 'worklet' }, { capture: 'auto' }])(
    'does not wait for what waits for it: %o',
    async (options) => {
      const count = made();
      const own = new AudioContext();
      undo.push(() => void own.close());
      const input = new MediaStreamAudioDestinationNode(own).stream;
      for (const given of [options, { ...options, input }]) {
        const device = deviceWith(given);
        const { signal } = new AbortController();
        const opening = device.microphone.open(signal);
        device.unlock(opening);
        const speaker = await device.openSpeaker();
        (await opening).stop();
        speaker.close();
      }
      // And the test's own.
      expect(count()).toBe(3);
    },
  );

  it('comes at once where a gesture does not last, and where there is no microphone to wait for', () => {
    const count = made();
    deviceWith().unlock();
    expect(count()).toBe(1);
    const { prototype } = Navigator;
    const own = Object.getOwnPropertyDescriptor(prototype, 'userAgentData')!;
    Reflect.deleteProperty(prototype, 'userAgentData');
    undo.push(() => Object.defineProperty(prototype, 'userAgentData', own));
    deviceWith().unlock(forever);
    expect(count()).toBe(2);
  });
});

describe('a context of the page', () => {
  it('is started and used, and neither suspended nor closed', async () => {
    let context!: AudioContext;
    await click(() => (context = new AudioContext()));
    undo.push(() => void context.close());
    await context.suspend();
    const device = deviceWith({ input: new GainNode(context) });
    device.unlock();
    const speaker = await device.openSpeaker();
    expect(speaker.sampleRate).toBe(context.sampleRate);
    await expect.poll(() => context.state).toBe('running');
    speaker.close();
    device.suspend();
    await new Promise((resolve) => setTimeout(resolve, 200));
    device.close();
    expect(context.state).toBe('running');
  });
});

describe('what a conversation takes of the system', () => {
  it('is the audio session, and the screen if asked, both given back at the end', async () => {
    const audioSession = { type: 'auto' };
    let locks = 0;
    instead(navigator, 'audioSession', audioSession);
    instead(navigator, 'wakeLock', {
      request: () => {
        locks++;
        return Promise.resolve({ release: () => Promise.resolve(void locks--) });
      },
    });
    const device = deviceWith({ wakeLock: true });
    await click(() => {
      device.unlock();
      device.unlock();
    });
    const taken = (): unknown[] => [audioSession.type, locks];
    await expect.poll(taken).toEqual(['play-and-record', 1]);
    device.suspend();
    await expect.poll(taken).toEqual(['auto', 0]);
    await click(() => device.unlock());
    await expect.poll(taken).toEqual(['play-and-record', 1]);
    device.close();
    await expect.poll(taken).toEqual(['auto', 0]);
  });

  it('is not the screen unless asked', async () => {
    let asked = 0;
    instead(navigator, 'wakeLock', { request: () => Promise.reject(new Error(String(asked++))) });
    const device = deviceWith();
    await click(() => device.unlock());
    expect(asked).toBe(0);
  });
});

describe('a chosen output device', () => {
  async function warnings(options: WebAudioOptions, chosen: string[] = []): Promise<ParlandoError[]> {
    const told: ParlandoError[] = [];
    const device = deviceWith(options);
    device.onWarning((error) => told.push(error));
    await click(() => device.unlock());
    const speaker = await device.openSpeaker();
    for (const deviceId of chosen) await speaker.setOutputDevice(deviceId);
    speaker.close();
    // The words of a warning are loaded when it is given.
    await import('../../../src/core/soundErrors');
    await new Promise((resolve) => setTimeout(resolve));
    return told;
  }

  it('warns once that the echo of another than the default one is not cancelled', async () => {
    instead(AudioContext.prototype, 'setSinkId', () => Promise.resolve());
    const told = await warnings({}, ['', 'headset', 'loudspeaker']);
    expect(told).toMatchObject([{ code: 'echo_risk', details: { deviceId: 'headset' } }]);
  });

  it('does not warn where no echo is cancelled', async () => {
    instead(AudioContext.prototype, 'setSinkId', () => Promise.resolve());
    expect(await warnings({ microphone: { echoCancellation: false } }, ['headset'])).toEqual([]);
  });

  it('that is not there is a typed error', async () => {
    await expect(warnings({}, ['nowhere'])).rejects.toMatchObject({
      code: 'output_device_failed',
      details: { deviceId: 'nowhere' },
    });
  });
});
