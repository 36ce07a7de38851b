import { expect, it } from 'vitest';
import { batchPosts } from '../../../../src/core/session/line/batchPosts';
import { ManualClock } from '../../../../src/testing';

interface Post {
  at: number;
  batch: number[];
  transfer: Transferable[];
}

function batching(): {
  clock: ManualClock;
  post: (item: number, transfer?: Transferable[], patienceMs?: number) => void;
  posts: Post[];
} {
  const clock = new ManualClock();
  const start = clock.now();
  const posts: Post[] = [];
  const post = batchPosts<number>((batch, transfer) => {
    posts.push({ at: clock.now() - start, batch, transfer });
  }, clock);
  return { clock, post, posts };
}

it('posts the first at once, with what is said in the same breath, and all that comes within a frame of the screen together', async () => {
  const { clock, post, posts } = batching();
  post(1);
  post(2);
  await Promise.resolve();
  expect(posts.map(({ batch }) => batch)).toEqual([[1, 2]]);
  post(3);
  clock.advance(10);
  post(4);
  await Promise.resolve();
  expect(posts).toHaveLength(1);
  clock.advance(100);
  post(5);
  await Promise.resolve();
  expect(posts).toMatchObject([
    { at: 0, batch: [1, 2] },
    { at: 16, batch: [3, 4] },
    { at: 110, batch: [5] },
  ]);
});

it('never posts more often than once in 16 ms, loses nothing and keeps the order', async () => {
  const { clock, post, posts } = batching();
  for (let i = 0; i < 1000; i++) {
    post(i);
    await Promise.resolve();
    clock.advance(i % 7);
  }
  clock.advance(16);
  expect(posts.flatMap(({ batch }) => batch)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  for (let i = 1; i < posts.length; i++) expect(posts[i]!.at - posts[i - 1]!.at).toBeGreaterThanOrEqual(16);
});

it('posts what is urgent at once, with what waits, and nothing twice', async () => {
  const { clock, post, posts } = batching();
  post(1);
  post(2, [], 0);
  expect(posts.map(({ batch }) => batch)).toEqual([[1, 2]]);
  post(3);
  await Promise.resolve();
  expect(posts).toHaveLength(1);
  clock.advance(10);
  post(4, [], 0);
  post(5);
  clock.advance(50);
  expect(posts).toMatchObject([
    { at: 0, batch: [1, 2] },
    { at: 10, batch: [3, 4] },
    { at: 26, batch: [5] },
  ]);
});

it('keeps what may go later for what comes next, in its order, or for a second', async () => {
  const { clock, post, posts } = batching();
  post(1, [], 1000);
  await Promise.resolve();
  clock.advance(500);
  post(2, [], 1000);
  expect(posts).toEqual([]);
  post(3);
  await Promise.resolve();
  post(4, [], 1000);
  clock.advance(100);
  post(5, [], 0);
  post(6, [], 1000);
  clock.advance(999);
  expect(posts).toHaveLength(2);
  clock.advance(5000);
  expect(posts).toMatchObject([
    { at: 500, batch: [1, 2, 3] },
    { at: 600, batch: [4, 5] },
    { at: 1600, batch: [6] },
  ]);
});

it('hands over with a batch what its items bring', async () => {
  const { clock, post, posts } = batching();
  const [a, b] = [new ArrayBuffer(1), new ArrayBuffer(2)];
  post(1, [a]);
  await Promise.resolve();
  post(2, [b]);
  clock.advance(16);
  expect(posts.map(({ transfer }) => transfer)).toEqual([[a], [b]]);
});
