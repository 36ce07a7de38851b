import { describe, expect, it } from 'vitest';
import { createReplaySession } from '../../../src/inspector';
import { ReplayPlayer } from '../../../src/inspector/panel/replay/ReplayPlayer';
import { recordedTalk } from '../recordedTalk';

const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a replay that is moved by time', () => {
  it('comes to the same turns as one that is stepped', async () => {
    const { recording, session: original } = await recordedTalk();
    const { session, replay } = await createReplaySession(recording, { speed: 'stepped' });
    void session.startSession();
    await task();
    for (let i = 0; i < 60; i++) await replay.advance(50);
    const said = (turns: (typeof original)['state']): unknown[] =>
      turns.get().turns.map(({ text, interruption }) => [text, interruption?.heardText]);
    expect(said(session.state)).toEqual(said(original.state));
    expect(session.state.get().status).toMatchObject({ name: 'ended', reason: { type: 'user' } });
  });

  it('says how far it is', async () => {
    const { recording } = await recordedTalk();
    const { session, replay } = await createReplaySession(recording, { speed: 'stepped' });
    expect(replay.place).toEqual({
      connection: 0,
      connections: 1,
      event: 0,
      events: 0,
      ms: 0,
      durationMs: 0,
    });
    void session.startSession();
    await task();
    await replay.advance(500);
    const { place } = replay;
    expect(place).toMatchObject({ connection: 1, connections: 1 });
    expect(place.ms).toBeCloseTo(500, 0);
    expect(place.durationMs).toBeGreaterThan(2000);
    expect(place.event).toBeGreaterThan(10);
    expect(place.event).toBeLessThan(place.events);
  });

  it('does nothing where it goes by itself', async () => {
    const { recording } = await recordedTalk();
    const { replay } = await createReplaySession(recording, { speed: 50 });
    const before = replay.clock.now();
    await replay.advance(1_000_000);
    expect(replay.clock.now() - before).toBeLessThan(1_000_000);
  });
});

describe('the player', () => {
  it('steps to the end, and begins again from there', async () => {
    const { recording } = await recordedTalk();
    const player = await ReplayPlayer.open(new File([recording], 'talk.jsonl'));
    expect(player.file.name).toBe('talk.jsonl');
    expect(player.place.get().event).toBe(0);
    await player.step();
    expect(player.place.get().event).toBe(3);
    const name = (): string => player.session.state.get().status.name;
    expect(name()).toBe('connected');
    while (name() !== 'ended') await player.step();
    const { event, events } = player.place.get();
    expect(event).toBe(events);
    expect(player.session.state.get().turns).toHaveLength(5);
    await player.step();
    expect(name()).toBe('connected');
    expect(player.session.state.get().turns).toHaveLength(0);
    player.close();
    expect(name()).toBe('ended');
  });

  it('does not open what is no recording', async () => {
    await expect(ReplayPlayer.open(new File(['no'], 'no.txt'))).rejects.toMatchObject({
      code: 'recording_invalid',
    });
  });
});
