/** An optional engine is not on this machine. The message says what is missing, why it matters and what adds it. */
export class EngineMissing extends Error {
  override readonly name = 'EngineMissing';
  readonly code = 'engine_missing';
  /** The one command that adds it. */
  readonly command: string;

  constructor(parts: { what: string; why: string; command: string }, options?: ErrorOptions) {
    super(`${parts.what} ${parts.why} Add it with: ${parts.command}`, options);
    this.command = parts.command;
  }
}
