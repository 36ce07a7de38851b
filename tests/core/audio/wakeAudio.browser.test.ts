import { expect, it } from 'vitest';
import { wakeAudio } from '../../../src/core/audio/wakeAudio';

it('sends nothing anywhere, and leaves nothing in the page', async () => {
  const before = document.documentElement.outerHTML;
  await wakeAudio();
  expect(document.documentElement.outerHTML).toBe(before);
});

it('survives a browser that knows no such device, and one that has no such method', async () => {
  const { prototype } = HTMLMediaElement;
  const own = Object.getOwnPropertyDescriptor(prototype, 'setSinkId')!;
  const asked: string[] = [];
  prototype.setSinkId = (id) => {
    asked.push(id);
    return Promise.reject(new DOMException('Not found', 'NotFoundError'));
  };
  try {
    await wakeAudio();
    expect(asked).toEqual(['default']);
    Reflect.deleteProperty(prototype, 'setSinkId');
    await wakeAudio();
  } finally {
    Object.defineProperty(prototype, 'setSinkId', own);
  }
});
