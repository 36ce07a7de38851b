import { describe, expect, it } from 'vitest';
import { ParlandoError, toError } from '../../src/core/ParlandoError';

const parts = { what: 'It broke.', why: 'Nothing goes on.', remedy: 'Mend it.' };

describe('an error', () => {
  it('says what happened, why it matters and what to do', () => {
    const cause = new Error('below');
    const error = new ParlandoError('connect_timeout', parts, {
      details: { timeoutMs: 5 },
      cause,
      retryable: true,
    });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'ParlandoError',
      message: 'It broke. Nothing goes on. Mend it.',
      parts,
      code: 'connect_timeout',
      details: { timeoutMs: 5 },
      cause,
      retryable: true,
    });
  });

  it('is not retryable unless it says so', () => {
    expect(new ParlandoError('audio_unavailable', parts, { details: undefined }).retryable).toBe(false);
  });

  it('narrows by its code', () => {
    const error: ParlandoError = new ParlandoError('connect_timeout', parts, { details: { timeoutMs: 5 } });
    expect(error.is('connect_timeout') && error.details.timeoutMs).toBe(5);
    expect(error.is('connection_lost')).toBe(false);
  });
});

it('makes an error of whatever was thrown', () => {
  const error = new TypeError('no');
  expect(toError(error)).toBe(error);
  expect(toError('a tantrum').message).toBe('a tantrum');
  expect(toError(undefined).message).toBe('undefined');
});
