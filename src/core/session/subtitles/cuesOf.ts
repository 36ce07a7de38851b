import type { AlignmentTimeline } from '../../state/AlignmentTimeline';
import type { Turn } from '../../state/Turn';
import type { VoiceSession } from '../VoiceSession';
import type { Cue } from './Cue';

/** A cue is cut at the end of a sentence, and at a space once it has so many code units. */
const LONG_CUE = 84;
/** What nobody timed is shown at least so long, for each code unit and altogether. */
const READING_MS = 60;
const SHORTEST_MS = 1000;

/** What was said and heard, cut to lines, in the order of time. Turns that are still open are left out. */
export function cuesOf(
  { state, captions }: Pick<VoiceSession, 'state' | 'captions'>,
  origin?: number,
): Cue[] {
  const turns = state.get().turns.filter(({ text }) => text.trim() !== '');
  const beginning = origin ?? (turns[0] ? beginOf(turns[0]) : 0);
  return turns
    .flatMap((turn) => cuesOfTurn(turn, captions.timelineOf(turn.id), beginOf(turn) - beginning))
    .sort((a, b) => a.startMs - b.startMs);
}

function beginOf({ heardAt, startedAt }: Turn): number {
  return heardAt ?? startedAt;
}

function cuesOfTurn(turn: Turn, timeline: AlignmentTimeline | undefined, startMs: number): Cue[] {
  const text = turn.text.trim();
  const timeAt = timesOf(turn, text, timeline);
  const starts = lineStarts(text);
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length;
    const line = text.slice(start, end).trim();
    return {
      role: turn.role,
      text: line.replace(/\s+/g, ' '),
      startMs: startMs + timeAt(start),
      endMs: startMs + timeAt(start + line.length),
    };
  });
}

/** When a place in a turn's text is heard, in milliseconds from the turn's beginning: by its sound, or else evenly. */
function timesOf(turn: Turn, text: string, timeline: AlignmentTimeline | undefined): (at: number) => number {
  const spoken = timeline?.text ?? '';
  const lead = spoken.length - spoken.trimStart().length;
  if (timeline && spoken.startsWith(text, lead)) {
    const places: number[] = [];
    timeline.chars.forEach((char, index) => {
      for (let i = 0; i < char.length; i++) places.push(index);
    });
    const toMs = (frame: number): number => ((frame - timeline.begin) * 1000) / timeline.sampleRate;
    return (at) => {
      const isEnd = at > 0 && (at === text.length || /\s/.test(text[at]!));
      const place = places[lead + at - Number(isEnd)]!;
      return toMs(isEnd ? timeline.ends[place]! : timeline.starts[place]!);
    };
  }
  const known = turn.interruption?.heardMs ?? (turn.endedAt ?? 0) - beginOf(turn);
  const lengthMs = Math.max(known, SHORTEST_MS, turn.role === 'user' ? text.length * READING_MS : 0);
  return (at) => (lengthMs * at) / text.length;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: space } of text.matchAll(/\s+/gu)) {
    const length = index - starts.at(-1)!;
    const endsSentence = /[.!?…。！？؟]["'”’)]*$/u.test(text.slice(0, index));
    if (endsSentence || length >= LONG_CUE) starts.push(index + space.length);
  }
  return starts;
}
