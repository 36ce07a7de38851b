import { describe, expect, it } from 'vitest';
import { importVad } from '../../src/vad/importVad';
import { sileroVoiceDetector } from '../../src/vad/sileroVoiceDetector';

describe('the Silero voice detector', () => {
  it('says the one command that adds a package that is not there', async () => {
    const cause = new Error('Cannot find package');
    await expect(importVad(() => Promise.reject(cause))).rejects.toMatchObject({
      code: 'optional_missing',
      details: { package: '@ricky0123/vad-web' },
      message: expect.stringContaining('npm install @ricky0123/vad-web') as string,
      cause,
    });
  });

  it.each([undefined, ''])('says which files to serve when assetUrl is %j', (assetUrl) => {
    expect(() => sileroVoiceDetector({ assetUrl: assetUrl as string, model: 'v6' })).toThrow(
      expect.objectContaining({
        code: 'invalid_option',
        details: { option: 'assetUrl' },
        message: expect.stringMatching(
          /vad\.worklet\.bundle\.min\.js.*silero_vad_v6\.onnx.*ort-wasm-simd-threaded\.mjs and \.wasm/,
        ) as string,
      }),
    );
  });
});
