import { afterEach, describe, expect, it, vi } from 'vitest';
import { isSupported } from '../../src/core/isSupported';

afterEach(() => vi.unstubAllGlobals());

/** Is there, and must not be used. */
function refuse(): never {
  throw new Error('used');
}

/** A browser with everything, apart from what is given. */
function browser(without: Record<string, unknown> = {}): void {
  const whole = {
    WebSocket: refuse,
    isSecureContext: true,
    navigator: { mediaDevices: { getUserMedia: refuse } },
    AudioContext: refuse,
    AudioWorkletNode: refuse,
    Worker: refuse,
    HTMLMediaElement: { prototype: { setSinkId: refuse } },
  };
  for (const [name, value] of Object.entries({ ...whole, ...without })) vi.stubGlobal(name, value);
}

const lacking = (): string[] => isSupported().missing.map(({ feature }) => feature);

describe('what is supported', () => {
  it('is text alone, at most, on a server', () => {
    vi.stubGlobal('WebSocket', undefined);
    expect(isSupported()).toMatchObject({ voice: false, text: false });
    expect(lacking()).toContain('websocket');
    vi.stubGlobal('WebSocket', refuse);
    expect(isSupported()).toMatchObject({ voice: false, text: true });
  });

  it('is all of it in a browser of today, and nothing is opened to know it', () => {
    browser();
    expect(isSupported()).toEqual({ voice: true, text: true, missing: [] });
  });

  it.each([
    ['secure_context', 'isSecureContext', false],
    ['microphone', 'navigator', {}],
    ['audio_output', 'AudioContext', undefined],
    ['audio_worklet', 'AudioWorkletNode', undefined],
  ])('is no voice, but text, without %s', (feature, name, value) => {
    browser({ [name]: value });
    expect(isSupported()).toMatchObject({
      voice: false,
      text: true,
      missing: [{ feature, neededFor: 'voice' }],
    });
    expect(isSupported().missing[0]!.reason).toMatch(/\.$/);
  });

  it.each([
    ['worker', 'Worker', undefined],
    ['output_selection', 'HTMLMediaElement', { prototype: {} }],
  ])('is voice all the same without %s', (feature, name, value) => {
    browser({ [name]: value });
    expect(isSupported()).toMatchObject({ voice: true, missing: [{ feature, neededFor: 'optional' }] });
  });
});
