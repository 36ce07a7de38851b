import { bytesToBase64 } from '../../core/protocol/base64';
import type { ServerMessage } from '../../core/protocol/ServerMessage';
import type { ScriptSound, ScriptStep } from './ScriptStep';

/** What an agent does, step by step, in one chain. Each call gives a longer script and leaves the shorter one as it is. */
export class Script {
  readonly steps: readonly ScriptStep[];

  constructor(steps: readonly ScriptStep[] = []) {
    this.steps = steps;
  }

  /** Sends the metadata at this point; without this call the script begins after it. */
  metadata(): Script {
    return this.step({ do: 'metadata' });
  }

  /**
   * Waits for the next message of a type, `user_audio_chunk` for sound. Others that come before it are passed over. When it
   * does not come within `timeoutMs` (default 10,000) the line is closed with 1011 and a reason that says so.
   */
  expect(type: string, options: { timeoutMs?: number } = {}): Script {
    return this.step({ do: 'expect', type, ...options });
  }

  /** Sends a message as it is. */
  send(message: ServerMessage): Script {
    return this.step({ do: 'send', message });
  }

  wait(ms: number): Script {
    return this.step({ do: 'wait', ms });
  }

  /** The agent's text, then its sound, if any, in chunks of about 100 ms, all at once. */
  agent(text: string, sound: ScriptSound = {}): Script {
    return this.step({ do: 'agent', text, ...sound });
  }

  /** One audio message. Samples are 16-bit, at the rate of the agent's output format. */
  audio(samples: ArrayLike<number>, sound: Omit<ScriptSound, 'samples' | 'audioBase64'> = {}): Script {
    return this.step({ do: 'audio', samples, ...sound });
  }

  /** Voids audio up to this event id, by default that of the last `agent` step. */
  interruption(eventId?: number): Script {
    return this.step({ do: 'interruption', ...(eventId !== undefined && { eventId }) });
  }

  /** Closes after all that was sent before. 1006 cuts the line without a word. */
  close(code: number, reason = ''): Script {
    return this.step({ do: 'close', code, reason });
  }

  /** A text frame of any content. */
  raw(text: string): Script {
    return this.step({ do: 'raw', text });
  }

  binary(bytes: Uint8Array<ArrayBuffer>): Script {
    return this.step({ do: 'binary', base64: bytesToBase64(bytes) });
  }

  /** Any step as data. */
  step(step: ScriptStep): Script {
    return new Script([...this.steps, step]);
  }
}

/** An empty script, to be gone on from. */
export function script(): Script {
  return new Script();
}
