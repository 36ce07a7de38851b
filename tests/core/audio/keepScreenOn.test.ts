import { describe, expect, it } from 'vitest';
import { keepScreenOn, type ScreenLock } from '../../../src/core/audio/keepScreenOn';
import { ManualPage } from './ManualPage';

/** Counts locks; leaving the page ends one, as a browser does. */
class ManualLock implements ScreenLock {
  asked = 0;
  held = 0;
  fails = false;

  async request(): Promise<{ release(): Promise<void> }> {
    this.asked++;
    await Promise.resolve();
    if (this.fails) throw new DOMException('low battery', 'NotAllowedError');
    this.held++;
    return {
      release: () => {
        this.held--;
        return this.fails ? Promise.reject(new Error('gone')) : Promise.resolve();
      },
    };
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the screen', () => {
  it('is kept on until that is undone', async () => {
    const [lock, page] = [new ManualLock(), new ManualPage()];
    const undo = keepScreenOn(lock, page);
    await settled();
    expect(lock.held).toBe(1);
    undo();
    expect(lock.held).toBe(0);
    expect(page.listeners).toBe(0);
  });

  it('is kept on again after each return to the page', async () => {
    const [lock, page] = [new ManualLock(), new ManualPage()];
    keepScreenOn(lock, page);
    await settled();
    lock.held = 0;
    page.show(false);
    await settled();
    expect(lock.asked).toBe(1);
    page.show(true);
    await settled();
    expect(lock.held).toBe(1);
  });

  it('is let go when the lock comes after the undo', async () => {
    const [lock, page] = [new ManualLock(), new ManualPage()];
    keepScreenOn(lock, page)();
    await settled();
    expect([lock.asked, lock.held]).toEqual([1, 0]);
  });

  it('may go dark where it cannot be kept on', async () => {
    const [lock, page] = [new ManualLock(), new ManualPage()];
    lock.fails = true;
    const undo = keepScreenOn(lock, page);
    await settled();
    undo();
    await settled();
    expect([lock.asked, lock.held]).toEqual([1, 0]);
  });

  it('is let go without noise when the browser has let go already', async () => {
    const [lock, page] = [new ManualLock(), new ManualPage()];
    const undo = keepScreenOn(lock, page);
    await settled();
    lock.fails = true;
    undo();
    await settled();
    expect(lock.held).toBe(0);
  });
});
