import { ParlandoError } from '../../core/ParlandoError';
import type { RecordedEvent, RecordingHeader } from '../recording/RecordedEvent';

/** What was recorded, connection by connection. Each begins with `open`, unless it never opened. */
export interface Recording {
  startedAt: number;
  connections: RecordedEvent[][];
}

/** Reads JSON Lines. Rejects with `recording_invalid`. Events of a kind that this version does not know are left out. */
export async function readRecording(recording: Blob | string): Promise<Recording> {
  const text = typeof recording === 'string' ? recording : await recording.text();
  const [first = '', ...rest] = text.split('\n');
  const header = parse(first, 1) as Partial<RecordingHeader>;
  if (header.format !== 'parlando-recording' || header.version !== 1) throw invalid(1);
  const connections: RecordedEvent[][] = [];
  let connection: RecordedEvent[] | undefined;
  rest.forEach((line, index) => {
    if (!line.trim()) return;
    const event = parse(line, index + 2);
    if (!isKnown(event)) return;
    if (event.event === 'open' || !connection) connections.push((connection = []));
    connection.push(event);
    if (event.event === 'close') connection = undefined;
  });
  return {
    startedAt: Number(header.startedAt),
    // What holds no more than the last line is none.
    connections: connections.filter(([first]) => first!.event !== 'stop'),
  };
}

function parse(line: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line);
    if (value instanceof Object) return value;
  } catch {
    // It is told as what is no object is told.
  }
  throw invalid(number);
}

function isKnown(value: object): value is RecordedEvent {
  const { at, event, frame, base64, code, reason } = value as Record<string, unknown>;
  if (typeof at !== 'number') return false;
  switch (event) {
    case 'open':
    case 'hang_up':
    case 'stop':
      return true;
    case 'in':
      return typeof (frame ?? base64) === 'string';
    case 'out':
      return typeof frame === 'string';
    case 'close':
      return typeof code === 'number' && typeof reason === 'string';
    default:
      return false;
  }
}

function invalid(line: number): ParlandoError {
  return new ParlandoError(
    'recording_invalid',
    {
      what: `This is no recording of Parlando: line ${line} is not what it should be.`,
      why: 'There is nothing to replay.',
      remedy: 'Give what recordSession gave, as it was saved.',
    },
    { details: { line } },
  );
}
