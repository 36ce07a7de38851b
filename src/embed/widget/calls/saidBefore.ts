import type { Turn } from '../../../core/state/Turn';

const TURNS = 10;
const PREFACE =
  'The user goes on in another way, in voice or in text, with a conversation that has begun already. Said so far:';

/** What a conversation is told of the one that it goes on with; undefined for nothing. */
export function saidBefore(turns: readonly Turn[]): string | undefined {
  const said = turns.filter(({ text }) => text.trim() !== '').slice(-TURNS);
  if (said.length === 0) return undefined;
  const lines = said.map(({ role, text }) => `${role === 'user' ? 'User' : 'Agent'}: ${text.trim()}`);
  return [PREFACE, ...lines].join('\n');
}
