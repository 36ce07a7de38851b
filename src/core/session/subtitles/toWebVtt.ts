import type { VoiceSession } from '../VoiceSession';
import { cuesOf } from './cuesOf';
import type { SubtitleOptions } from './SubtitleOptions';
import { timestamp } from './timestamp';

/**
 * What was said in a conversation as WebVTT, the subtitles of the web: a cue for each sentence, with its speaker as voice.
 * The agent's words have the times at which they were heard, as long as they are kept (the last 64 turns that sounded), and
 * what was cut off is not in it. Other words are spread over their turn.
 *
 * @example
 * const file = new Blob([toWebVtt(session)], { type: 'text/vtt' });
 */
export function toWebVtt(
  session: Pick<VoiceSession, 'state' | 'captions'>,
  { origin, speakers = { user: 'You', agent: 'Agent' } }: SubtitleOptions = {},
): string {
  const cues = cuesOf(session, origin).map(
    ({ role, text, startMs, endMs }) =>
      `\n${timestamp(startMs, '.')} --> ${timestamp(endMs, '.')}\n<v ${escaped(speakers[role])}>${escaped(text)}\n`,
  );
  return `WEBVTT\n${cues.join('')}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\s+/g, ' ');
}
