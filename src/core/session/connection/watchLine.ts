import type { ConversationState } from '../../state/ConversationState';
import type { Attempt } from '../Attempt';
import type { EndCause } from '../../state/ConversationState';

const TICK_MS = 1000;

/** All by which a conversation shows that it is alive. */
function signsOfLife(state: ConversationState): unknown[] {
  const { turns, liveTurn, tentativeTurn, toolCalls, agent, microphone } = state;
  return [turns, liveTurn, tentativeTurn, toolCalls, agent, microphone.speaking && !microphone.muted];
}

/** True while something goes on that has no end yet. */
function isBusy({ agent, microphone, toolCalls }: ConversationState): boolean {
  const speaking = microphone.speaking && !microphone.muted;
  return agent === 'speaking' || speaking || toolCalls.some(({ status }) => status === 'running');
}

/**
 * Looks once a second whether the line has died in silence, whether the conversation has lasted or idled too long, and after the
 * speaker: all in one, as to wake a page costs more than to look.
 *
 * @param silent Called when nothing was heard of a connected line for too long.
 */
export function watchLine(attempt: Attempt, silent: () => void): void {
  const { clock, options, state } = attempt.context;
  const { maxDurationMs, idleTimeoutMs, silenceTimeoutMs = 15_000 } = options;
  const begunAt = clock.date();
  let tickedAt = begunAt;
  let aliveAt = begunAt;
  let doubted = false;
  let signs: unknown[] = [];

  /** A page that slept, or was busy, may have frames that wait to be read: it looks twice. */
  const isSilent = (now: number): boolean => {
    const quiet = silenceTimeoutMs > 0 && now - attempt.line.heardAt >= silenceTimeoutMs;
    const sure = doubted || now - tickedAt < 2 * TICK_MS;
    doubted = quiet;
    return quiet && sure;
  };
  const isIdle = (now: number): boolean => {
    const latest = [...signsOfLife(state()), attempt.line.sentAt];
    if (isBusy(state()) || latest.some((sign, i) => sign !== signs[i])) aliveAt = now;
    signs = latest;
    return now - aliveAt >= idleTimeoutMs!;
  };
  const over = (now: number): EndCause | undefined => {
    if (now - begunAt >= maxDurationMs!) return { type: 'max_duration' };
    return isIdle(now) ? { type: 'idle' } : undefined;
  };
  let cancel: () => void;
  const tick = (): void => {
    cancel = clock.after(TICK_MS, tick);
    attempt.voice?.look();
    const now = clock.date();
    const cause = over(now);
    if (cause) attempt.end(cause);
    else if (state().status.name === 'connected' && attempt.line.isOpen && isSilent(now)) silent();
    tickedAt = now;
  };
  cancel = clock.after(TICK_MS, tick);
  attempt.signal.addEventListener('abort', () => cancel());
}
