import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../src/inspector/replay/readRecording';

const header = '{"format":"parlando-recording","version":1,"startedAt":5}';
const open = '{"at":0,"event":"open"}';
const close = '{"at":9,"event":"close","code":1006,"reason":""}';

describe('a recording that is read', () => {
  it.each([
    ['nothing', '', 1],
    ['no JSON', 'hello', 1],
    ['another format', '{"format":"other","version":1}', 1],
    ['a version to come', '{"format":"parlando-recording","version":2}', 1],
    ['a line that was cut off', `${header}\n${open}\n{"at":3,"ev`, 3],
    ['a line that is no object', `${header}\nnull`, 2],
  ])('is refused where it is %s, by the line', async (_, text, line) => {
    await expect(readRecording(text)).rejects.toMatchObject({ code: 'recording_invalid', details: { line } });
  });

  it('comes apart into its connections, with what is not known left out', async () => {
    const odd = ['{"at":1,"event":"later"}', '{"event":"open"}', '{"at":1,"event":"in"}', ''];
    const text = [header, open, ...odd, close, close, open, '{"at":12,"event":"stop","silenced":0}'].join(
      '\n',
    );
    const { startedAt, connections } = await readRecording(new Blob([text]));
    expect(startedAt).toBe(5);
    expect(connections.map((events) => events.map(({ event }) => event))).toEqual([
      ['open', 'close'],
      ['close'],
      ['open', 'stop'],
    ]);
  });
});
