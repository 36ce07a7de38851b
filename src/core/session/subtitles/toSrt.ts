import type { VoiceSession } from '../VoiceSession';
import { cuesOf } from './cuesOf';
import type { SubtitleOptions } from './SubtitleOptions';
import { timestamp } from './timestamp';

/**
 * What was said in a conversation as SRT, the subtitles of players and editors; cues and times are those of `toWebVtt`.
 *
 * @example
 * const file = new Blob([toSrt(session)], { type: 'application/x-subrip' });
 */
export function toSrt(
  session: Pick<VoiceSession, 'state' | 'captions'>,
  { origin, speakers = { user: 'You', agent: 'Agent' } }: SubtitleOptions = {},
): string {
  return cuesOf(session, origin)
    .map(
      ({ role, text, startMs, endMs }, i) =>
        `${i + 1}\n${timestamp(startMs, ',')} --> ${timestamp(endMs, ',')}\n${speakers[role]}: ${text}\n`,
    )
    .join('\n');
}
