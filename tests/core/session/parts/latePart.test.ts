import { describe, expect, it, vi } from 'vitest';
import { partMissing } from '../../../../src/core/lateError';
import { latePart } from '../../../../src/core/session/parts/latePart';

const say = (cause: unknown): ReturnType<typeof partMissing> => partMissing('test', cause);

describe('a part that is loaded late', () => {
  it('is loaded once, at its first use, and used in the order of the calls', async () => {
    const load = vi.fn(() => Promise.resolve('part'));
    const used: string[] = [];
    const part = latePart(load, say, () => expect.unreachable());
    expect(load).not.toHaveBeenCalled();
    part((name) => used.push(`${name} 1`));
    part((name) => used.push(`${name} 2`));
    expect(used).toEqual([]);
    await vi.waitFor(() => expect(used).toEqual(['part 1', 'part 2']));
    part((name) => used.push(`${name} 3`));
    expect(used.at(-1)).toBe('part 3');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is used at once when it is at hand, also from inside', () => {
    const used: number[] = [];
    const part = latePart(
      () => 'part',
      say,
      () => expect.unreachable(),
    );
    part(() => {
      used.push(1);
      part(() => used.push(2));
    });
    expect(used).toEqual([1, 2]);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('offline'))],
    [
      'throws',
      () => {
        throw new Error('offline');
      },
    ],
  ])('tells that it %s, drops what waited, and tries again at the next use', async (_, fails) => {
    const failed = vi.fn();
    const used: string[] = [];
    const load = vi.fn<() => string | Promise<string>>(fails);
    const part = latePart(load, say, failed);
    part(() => used.push('dropped'));
    await vi.waitFor(() =>
      expect(failed).toHaveBeenCalledWith(expect.objectContaining({ code: 'part_missing' })),
    );
    load.mockReturnValue('part');
    part((name) => used.push(name));
    expect(used).toEqual(['part']);
    expect(failed).toHaveBeenCalledTimes(1);
  });

  it('tells those who ask for it, and nobody else', async () => {
    const failed = vi.fn();
    const missed = vi.fn();
    const part = latePart(() => Promise.reject(new Error('offline')), say, failed);
    part(() => expect.unreachable(), missed);
    await vi.waitFor(() => expect(missed).toHaveBeenCalledTimes(1));
    expect(failed).not.toHaveBeenCalled();
  });
});
