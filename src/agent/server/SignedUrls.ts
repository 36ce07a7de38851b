import { randomBytes } from 'node:crypto';
import type { Clock } from '../../core/Clock';

/** Tokens that let one connection in, once, for a while. */
export class SignedUrls {
  readonly #clock: Clock;
  readonly #lifeMs: number;
  readonly #expiryOfToken: Map<string, number> = new Map();

  constructor(clock: Clock, lifeMs: number) {
    this.#clock = clock;
    this.#lifeMs = lifeMs;
  }

  issue(): string {
    const now = this.#clock.now();
    for (const [token, expiry] of this.#expiryOfToken) if (expiry <= now) this.#expiryOfToken.delete(token);
    const token = randomBytes(24).toString('base64url');
    this.#expiryOfToken.set(token, now + this.#lifeMs);
    return token;
  }

  /** True for a token that is known, fresh and not used before; it is used now. */
  redeem(token: string): boolean {
    const expiry = this.#expiryOfToken.get(token);
    this.#expiryOfToken.delete(token);
    return expiry !== undefined && this.#clock.now() < expiry;
  }
}
