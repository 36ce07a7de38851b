import { describe, expect, it, vi } from 'vitest';
import { Consent, type Terms } from '../../../src/embed/widget/calls/Consent';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    get length() {
      return kept.size;
    },
  } as Storage;
}

const terms: Terms = { text: 'Be kind.', owner: 'guide', remembered: true };

describe('the consent', () => {
  it('is given where there are no terms', () => {
    const go = vi.fn();
    new Consent(() => undefined).whenGiven(go, vi.fn());
    expect(go).toHaveBeenCalledOnce();
  });

  it('is waited for, and what waited goes on within the press', () => {
    const consent = new Consent(() => terms, memory);
    const go = vi.fn();
    consent.whenGiven(go, vi.fn());
    expect(consent.asks.get()).toBe(true);
    expect(go).not.toHaveBeenCalled();
    consent.accept();
    expect(go).toHaveBeenCalledOnce();
    expect(consent.asks.get()).toBe(false);
  });

  it('that is declined is told, and asked for again the next time', () => {
    const store = memory();
    const consent = new Consent(
      () => terms,
      () => store,
    );
    const declined = vi.fn();
    consent.whenGiven(vi.fn(), declined);
    consent.decline();
    expect(declined).toHaveBeenCalledOnce();
    expect(store.length).toBe(0);
    expect(consent.isGiven).toBe(false);
  });

  it('holds for later visits where it is remembered, and is stored only once it was given', () => {
    const store = memory();
    const first = new Consent(
      () => terms,
      () => store,
    );
    first.whenGiven(vi.fn(), vi.fn());
    expect(store.length).toBe(0);
    first.accept();
    expect(
      new Consent(
        () => terms,
        () => store,
      ).isGiven,
    ).toBe(true);
  });

  it('is asked for anew by other terms, and for another agent', () => {
    const store = memory();
    new Consent(
      () => terms,
      () => store,
    ).accept();
    expect(
      new Consent(
        () => ({ ...terms, text: 'Be kinder.' }),
        () => store,
      ).isGiven,
    ).toBe(false);
    expect(
      new Consent(
        () => ({ ...terms, owner: 'nora' }),
        () => store,
      ).isGiven,
    ).toBe(false);
  });

  it('is asked for anew by another agent on the same page', () => {
    let owner = 'guide';
    const consent = new Consent(() => ({ text: 'Be kind.', owner, remembered: false }), memory);
    consent.accept();
    expect(consent.isGiven).toBe(true);
    owner = 'other';
    expect(consent.isGiven).toBe(false);
  });

  it('is stored nowhere unless it is to be remembered, and holds for the page', () => {
    const store = memory();
    const consent = new Consent(
      () => ({ ...terms, remembered: false }),
      () => store,
    );
    consent.accept();
    expect(store.length).toBe(0);
    expect(consent.isGiven).toBe(true);
    expect(
      new Consent(
        () => ({ ...terms, remembered: false }),
        () => store,
      ).isGiven,
    ).toBe(false);
  });

  it('holds for the page where nothing can be stored', () => {
    const consent = new Consent(
      () => terms,
      () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    );
    expect(consent.isGiven).toBe(false);
    consent.accept();
    expect(consent.isGiven).toBe(true);
  });
});
