import { describe, expect, it } from 'vitest';
import { Playout } from '../../src/agent/conversation/Playout';
import type { WireChunk } from '../../src/agent/voice/speechChunks';
import { HandClock } from './fakes/HandClock';

/** 100 ms of sound in which four characters begin, 25 ms apart. */
function chunk(text: string): WireChunk {
  const chars = [...text];
  return {
    audioBase64: text,
    durationMs: 100,
    startMs: 0,
    alignment: {
      chars,
      char_start_times_ms: chars.map((_, i) => i * 25),
      char_durations_ms: chars.map(() => 25),
    },
  };
}

function playout(leadMs: number): { clock: HandClock; line: Playout; sent: [number, string][] } {
  const clock = new HandClock();
  const sent: [number, string][] = [];
  const line = new Playout({
    clock,
    leadMs,
    send: ({ audioBase64 }) => sent.push([clock.now(), audioBase64]),
  });
  return { clock, line, sent };
}

describe('the pacing of sound', () => {
  it('sends what fits into the lead at once, and each further chunk exactly when it is due', () => {
    const { clock, line, sent } = playout(250);
    for (const text of ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee']) line.push(chunk(text));
    clock.move(1000);
    expect(sent).toEqual([
      [0, 'aaaa'],
      [0, 'bbbb'],
      [0, 'cccc'],
      [50, 'dddd'],
      [150, 'eeee'],
    ]);
  });

  it('begins anew at once after it ran dry', () => {
    const { clock, line, sent } = playout(50);
    line.push(chunk('aaaa'));
    clock.move(700);
    line.push(chunk('bbbb'));
    line.push(chunk('cccc'));
    clock.move(1000);
    expect(sent.map(([at]) => at)).toEqual([0, 700, 750]);
  });

  it('knows which characters have begun to sound, through gaps and for characters of two code units', () => {
    const { clock, line } = playout(1000);
    line.push(chunk('ab😀c'));
    expect(line.said()).toBe(0);
    clock.move(60);
    expect(line.said()).toBe('ab😀'.length);
    clock.move(240);
    expect(line.said()).toBe('ab😀c'.length);
    line.push(chunk('efgh'));
    clock.move(30);
    expect(line.said()).toBe('ab😀c'.length + 2);
  });

  it('tells when little enough is left, and when all has been heard', async () => {
    const { clock, line } = playout(100);
    for (const text of ['a', 'b', 'c', 'd']) line.push(chunk(text));
    expect(line.aheadMs).toBe(400);
    const reached: string[] = [];
    const waits = [
      line.until(150).then(() => reached.push(`little at ${clock.now()}`)),
      line.until(0).then(() => reached.push(`nothing at ${clock.now()}`)),
      line.until(500).then(() => reached.push(`enough at ${clock.now()}`)),
    ];
    for (let i = 0; i < 45; i++) {
      await Promise.resolve();
      clock.move(10);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(waits);
    expect(reached).toEqual(['enough at 0', 'little at 250', 'nothing at 400']);
  });

  it('sends nothing and keeps nobody waiting once it is stopped', async () => {
    const { clock, line, sent } = playout(50);
    for (const text of ['a', 'b', 'c']) line.push(chunk(text));
    const wait = line.until(0);
    line.stop();
    await wait;
    line.push(chunk('d'));
    clock.move(1000);
    expect(sent).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });
});
