import { describe, expect, it } from 'vitest';
import {
  microphoneForbidden,
  microphonePermission,
  permissionShownBy,
  queryMicrophone,
} from '../../../src/core/audio/microphonePermission';

const policy = (allowed: boolean): { allowsFeature: () => boolean } => ({
  allowsFeature: () => allowed,
});

describe('the permission', () => {
  const secure = { isSecureContext: true };

  it.each([
    ['unknown', 'nothing is known', {}],
    ['prompt', 'the browser will ask', { answer: 'prompt', inputs: 1 }],
    ['granted', 'the browser says so', { answer: 'granted', inputs: 1 }],
    ['denied', 'the browser says so', { answer: 'denied', inputs: 1 }],
    ['granted', 'a microphone was given, whatever the browser says', { answer: 'prompt', shown: 'granted' }],
    ['granted', 'a microphone was given and the browser does not say', { shown: 'granted' }],
    ['denied', 'it was refused and the browser does not say', { shown: 'denied' }],
    ['denied', 'the system refused what the browser allows', { answer: 'granted', shown: 'denied' }],
    ['prompt', 'the question was dismissed', { answer: 'prompt', shown: 'denied' }],
    ['no-device', 'the list is empty', { answer: 'prompt', inputs: 0 }],
    ['no-device', 'the list is empty, though it was granted', { answer: 'granted', inputs: 0 }],
    ['denied', 'it was refused, whatever the list says', { answer: 'denied', inputs: 0 }],
  ] as const)('is %s when %s', (permission, _, facts) => {
    expect(microphonePermission(secure, facts)).toBe(permission);
  });

  it('is that of the context before all else', () => {
    const platform = { isSecureContext: false, document: { featurePolicy: policy(false) } };
    expect(microphonePermission(platform, { answer: 'granted' })).toBe('insecure-context');
  });

  it('is that of the policy before that of the user', () => {
    const platform = { isSecureContext: true, document: { featurePolicy: policy(false) } };
    expect(microphonePermission(platform, { answer: 'denied', inputs: 0 })).toBe('blocked-by-policy');
  });
});

describe('the policy', () => {
  it.each([
    ['forbids', 'by its newer name', { document: { permissionsPolicy: policy(false) } }, true],
    ['forbids', 'by its older name', { document: { featurePolicy: policy(false) } }, true],
    ['allows', 'when it says so', { document: { featurePolicy: policy(true) } }, false],
    ['allows', 'when the browser does not tell', { document: {} }, false],
    ['allows', 'where there is no page', {}, false],
  ])('%s the microphone %s', (_, __, platform, forbidden) => {
    expect(microphoneForbidden(platform)).toBe(forbidden);
  });
});

describe('what the browser answers', () => {
  const answering = (query: () => Promise<never>): ReturnType<typeof queryMicrophone> =>
    queryMicrophone({ navigator: { permissions: { query } } });

  it('is nothing where it does not know the question, however it says so', async () => {
    expect(await answering(() => Promise.reject(new TypeError('no such name')))).toBeUndefined();
    const thrown = answering(() => {
      throw new TypeError('no such name');
    });
    expect(await thrown).toBeUndefined();
    expect(await queryMicrophone({ navigator: {} })).toBeUndefined();
    expect(await queryMicrophone({})).toBeUndefined();
  });
});

describe('the outcome of getUserMedia', () => {
  it.each([
    ['granted', undefined],
    ['denied', 'microphone_denied'],
    [undefined, 'microphone_missing'],
    [undefined, 'microphone_busy'],
    [undefined, 'insecure_context'],
    [undefined, 'microphone_blocked_by_policy'],
  ] as const)('shows %s after %s', (permission, code) => {
    expect(permissionShownBy(code)).toBe(permission);
  });
});
