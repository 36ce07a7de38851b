import { expect, it } from 'vitest';
import { lateError } from '../../src/core/lateError';
import { ParlandoError } from '../../src/core/ParlandoError';

const parts = { what: 'It broke.', why: 'So it is.', remedy: 'Mend it.' };

it('is what its words make of it', async () => {
  const error = await lateError(
    () => Promise.resolve(parts),
    (words) => new ParlandoError('audio_stalled', words, { details: undefined }),
  );
  expect(error.message).toBe('It broke. So it is. Mend it.');
});

it('says that its words could not be loaded', async () => {
  const offline = new TypeError('Failed to fetch');
  const error = await lateError(
    () => Promise.reject(offline),
    () => expect.unreachable(),
  );
  expect(error).toMatchObject({ code: 'part_missing', cause: offline, message: /Failed to fetch/ });
});
