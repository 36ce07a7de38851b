import { act, cleanup, configure, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useAudioLevel } from '../../src/hooks/useAudioLevel';
import { agentSays } from '../../src/testing';
import { ManualFrames } from '../components/ManualFrames';
import { talkTo } from './talk';

configure({ reactStrictMode: true });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('is read at any time, and renders for no level', async () => {
  const { result, say, advance, session, renders } = await talkTo(() => useAudioLevel('output'));
  const level = result.current;
  expect(level.get()).toBe(0);
  await say(...agentSays('Hello there'));
  await advance(200);
  expect(level.get()).toBe(session.outputLevel());
  expect(level.get()).toBeGreaterThan(0.1);
  expect(result.current).toBe(level);
  expect(renders()).toBe(0);
});

it('tells in a frame that it has changed, from one loop for all, which stops when nobody listens', async () => {
  const { result, say, advance, clock, session } = await talkTo(() => useAudioLevel('output'));
  const both = renderHook(() => useAudioLevel('both', { session })).result.current;
  const frames = new ManualFrames(clock);
  const heard: number[] = [];
  const stops = [
    result.current.subscribe(() => heard.push(result.current.get())),
    both.subscribe(() => undefined),
    both.subscribe(() => undefined),
  ];
  expect(frames.pending).toBe(1);
  act(() => frames.run());
  expect(heard).toEqual([]);
  await say(...agentSays('Hello there'));
  await advance(200);
  act(() => frames.run());
  expect(heard).toEqual([session.outputLevel()]);
  expect(both.get()).toBe(session.outputLevel());
  expect(frames.pending).toBe(1);
  for (const stop of [...stops, ...stops]) stop();
  expect(frames.pending).toBe(0);
});
