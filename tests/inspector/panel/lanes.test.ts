import { describe, expect, it } from 'vitest';
import { LaneTrack } from '../../../src/inspector/panel/lanes/LaneTrack';
import type { LaneSample } from '../../../src/inspector/panel/lanes/LaneSample';
import { readSample } from '../../../src/inspector/panel/lanes/readSample';
import { turnSpans } from '../../../src/inspector/panel/lanes/turnSpans';
import { agentSays, createTestSession } from '../../../src/testing';
import { settle } from '../../core/session/settle';

const sample = (change: Partial<LaneSample> = {}): LaneSample => ({
  input: 0,
  output: 0,
  queuedMs: 0,
  renderedMs: 0,
  heardMs: 0,
  latencyMs: 0,
  ...change,
});

describe('the track of the lanes', () => {
  it('knows when frames were rendered and heard: when their counts went on', () => {
    const track = new LaneTrack();
    track.put(0, sample({ renderedMs: 100, heardMs: 0 }));
    track.put(20, sample({ renderedMs: 120, heardMs: 0 }));
    track.put(40, sample({ renderedMs: 120, heardMs: 20 }));
    const seen = [0, 1, 2].map((step) => {
      const place = track.placeOf(step);
      return [track.isRendered(place), track.isHeard(place)];
    });
    expect(seen).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('keeps the loudest of a step, and what was queued last', () => {
    const track = new LaneTrack();
    track.put(0, sample({ input: 0.5, queuedMs: 80 }));
    track.put(10, sample({ input: 0.25, queuedMs: 60 }));
    expect(track.input[track.placeOf(0)]).toBe(0.5);
    expect(track.queuedMs[track.placeOf(0)]).toBe(60);
  });

  it('bridges a busy moment, and shows a longer one as a hole', () => {
    const track = new LaneTrack();
    track.put(0, sample({ input: 0.5 }));
    track.put(100, sample({ input: 0.75 }));
    track.put(1000, sample({ input: 0.25 }));
    expect(track.input[track.placeOf(3)]).toBe(0.75);
    expect(track.placeOf(6)).toBe(-1);
    expect(track.placeOf(50)).toBeGreaterThanOrEqual(0);
  });

  it('shows no hole where the counts say that sound went on', () => {
    const track = new LaneTrack();
    track.put(0, sample({ renderedMs: 100 }));
    track.put(1000, sample({ renderedMs: 1080 }));
    track.put(3000, sample({ renderedMs: 1500 }));
    expect(track.isRendered(track.placeOf(25))).toBe(true);
    expect(track.placeOf(100)).toBe(-1);
  });

  it('forgets what is two minutes old, and what was never seen', () => {
    const track = new LaneTrack();
    track.put(0, sample());
    track.put(120_000, sample());
    expect(track.placeOf(0)).toBe(-1);
    expect(track.placeOf(-1)).toBe(-1);
    expect(track.placeOf(6000)).toBe(0);
  });
});

describe('a look at the sound', () => {
  it('sees how much is queued, rendered and heard, and nothing of what was cut', async () => {
    const { session, clock, transport, connect } = createTestSession({}, { latencyMs: 80 });
    await connect();
    const look = (): LaneSample => readSample(session, clock.now());
    const pass = async (ms: number): Promise<void> => {
      clock.advance(ms);
      await settle();
    };
    expect(look()).toMatchObject({ queuedMs: 0, latencyMs: 0, output: 0 });
    for (const message of agentSays('Once upon a time', { msPerChar: 60 })) transport.connection.say(message);
    await settle();
    expect(look().queuedMs).toBe(960);
    await pass(400);
    const playing = look();
    expect(playing.latencyMs).toBeGreaterThan(70);
    expect(playing.latencyMs).toBeLessThan(90);
    expect(playing.queuedMs + playing.renderedMs).toBeCloseTo(960);
    expect(playing.output).toBeGreaterThan(0);
    transport.connection.say({ type: 'interruption', interruption_event: { event_id: 1 } });
    await pass(200);
    expect(look().queuedMs).toBe(0);
    expect(look().renderedMs).toBeLessThan(500);
  });

  it('puts the turns where they were heard', async () => {
    const { session, clock, transport, connect } = createTestSession();
    clock.advance(1000);
    await connect();
    session.sendUserMessage('Hello');
    clock.advance(500);
    for (const message of agentSays('Good evening', { msPerChar: 50 })) transport.connection.say(message);
    await settle();
    clock.advance(300);
    await settle();
    const spans = turnSpans(session.state.get(), clock, 0);
    expect(spans).toMatchObject([
      { role: 'user', text: 'Hello', begin: 1000, end: 1000, isCut: false },
      { role: 'agent', text: 'Good evening', end: 1800, isCut: false },
    ]);
    expect(spans[1]!.begin).toBeGreaterThanOrEqual(1500);
    expect(turnSpans(session.state.get(), clock, 1200)).toHaveLength(1);
  });
});
