import { describe, expect, it } from 'vitest';
import { microphoneError } from '../../../src/core/audio/microphoneError';
import { microphoneSilentError } from '../../../src/core/audio/microphoneLoss';

const failed = (name: string): DOMException => new DOMException('No', name);

describe('a failed getUserMedia', () => {
  it.each([
    ['NotAllowedError', 'microphone_denied', false],
    ['SecurityError', 'microphone_denied', false],
    ['NotFoundError', 'microphone_missing', false],
    ['OverconstrainedError', 'microphone_missing', false],
    ['NotReadableError', 'microphone_busy', true],
  ])('of %s is %s', (name, code, retryable) => {
    const cause = failed(name);
    expect(microphoneError(cause)).toMatchObject({ code, retryable, cause });
  });

  it('is the policy and not the user when a policy forbids it', () => {
    const platform = { document: { featurePolicy: { allowsFeature: () => false } } };
    const error = microphoneError(failed('NotAllowedError'), platform);
    expect(error.code).toBe('microphone_blocked_by_policy');
    expect(error.parts.remedy).toContain('allow="microphone"');
    expect(microphoneError(failed('NotFoundError'), platform).code).toBe('microphone_missing');
  });
});

it('names the microphone that is silent', () => {
  expect(microphoneSilentError('Desk')).toMatchObject({
    code: 'microphone_silent',
    details: { label: 'Desk' },
  });
});
