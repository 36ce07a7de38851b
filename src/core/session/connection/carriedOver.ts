import type { Turn } from '../../state/Turn';
import type { SessionOptions } from '../SessionOptions';

const PREFACE = 'This conversation goes on where an earlier one broke off. What was said until then:';

/** What a new conversation is told of the one before; undefined for nothing. */
export function carriedOver(
  turns: readonly Turn[],
  carryOver: SessionOptions['carryOver'] = 10,
): string | undefined {
  if (typeof carryOver === 'function') return carryOver(turns);
  const said = turns.filter(({ text }) => text.trim() !== '');
  const last = carryOver ? said.slice(-carryOver) : [];
  if (last.length === 0) return undefined;
  const lines = last.map(({ role, text }) => `${role === 'user' ? 'User' : 'Agent'}: ${text.trim()}`);
  return [PREFACE, ...lines].join('\n');
}
