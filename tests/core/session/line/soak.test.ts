import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { PlaybackBuffer, type PlaybackListener } from '../../../../src/core/audio/PlaybackBuffer';
import type { MicrophonePort, SpeakerCommand } from '../../../../src/core/audio/SamplePort';
import { bytesFromBase64, bytesToBase64 } from '../../../../src/core/protocol/base64';
import { bytesFromSamples, samplesFromBytes } from '../../../../src/core/protocol/samples';
import { Downlink } from '../../../../src/core/session/line/Downlink';
import { Uplink } from '../../../../src/core/session/line/Uplink';
import { randomNumbers } from '../../../agent/hearing/scene';

const MINUTES = 10;
/** 16,000 to 44,100 Hz is no whole ratio: what can drift does. */
const AGENT = 16_000;
const DEVICE = 44_100;
const QUANTUM = 128;
const FADE = 220;
const TOLERANCE = 1e-3;
/** How far a filter rings after its stream begins or stops, in frames of the device. */
const RINGING = 150;
/** What the resampler keeps back: 24 samples of the agent, in frames of the device. */
const LOOK_AHEAD = 67;
const EDGE = RINGING / DEVICE;
/** By so much, in seconds, a prompt resampler of the microphone is late: half of its filter. */
const SHIFT = 68 / DEVICE;
const MEBIBYTE = 1024 * 1024;

/** Two periods of 200 Hz. Never zero, so that a gain can be read off; a frame of drift is seven times the tolerance. */
const twoPeriods = (rate: number): Float32Array =>
  Float32Array.from({ length: rate / 100 }, (_, i) => 0.5 + 0.25 * Math.sin((2 * Math.PI * 200 * i) / rate));
const atAgent = twoPeriods(AGENT);
const atDevice = twoPeriods(DEVICE);

/** The sound from sample `from` on. */
function said(periods: Float32Array, from: number, length: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(length);
  for (let i = 0; i < length; i++) samples[i] = periods[(from + i) % periods.length]!;
  return samples;
}

/** What went wrong; enough of it ends the test. */
class Complaints {
  readonly list: string[] = [];

  push(complaint: string): void {
    this.list.push(complaint);
    if (this.list.length === 5) expect.fail(this.list.join('; '));
  }
}

/** What is in use once all garbage is gone, in bytes. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The speaker's worklet, and an ear that knows what each frame must sound like. */
class Ear implements PlaybackListener {
  readonly buffer: PlaybackBuffer = new PlaybackBuffer(DEVICE);
  written = 0;
  played = 0;
  full = 0;
  dropped = 0;
  readonly wrong: Complaints = new Complaints();
  readonly #block: Float32Array = new Float32Array(QUANTUM);
  /** Where each stream of the resampler begins; the last one is the present. */
  readonly #streams: number[] = [0];
  #frame = -1;
  #gain = 0;
  #at = 0;

  obey(command: SpeakerCommand): void {
    if (command.kind === 'play') {
      this.buffer.write(command.samples);
      this.written += command.samples.length;
    } else {
      this.dropped += this.written - Math.min(this.written, this.buffer.flush());
      this.#streams.push(this.written);
    }
  }

  listen(): void {
    this.#at = 0;
    this.buffer.read(this.#block, this);
    this.#hear(QUANTUM);
  }

  started(frame: number, offset: number): void {
    this.#hear(offset);
    if (this.#frame !== -1) this.wrong.push(`${frame} started twice`);
    this.#frame = frame;
  }

  stopped(frame: number, offset: number): void {
    this.#hear(offset);
    if (this.#frame !== frame) this.wrong.push(`stopped at ${frame}, heard up to ${this.#frame}`);
    if (this.#gain > 2 / FADE + TOLERANCE) this.wrong.push(`stopped at a gain of ${this.#gain}`);
    this.#frame = -1;
    this.#gain = 0;
  }

  /** Everything up to sample `end` of the block. */
  #hear(end: number): void {
    for (; this.#at < end; this.#at++) {
      const sample = this.#block[this.#at]!;
      if (this.#frame >= 0) this.#check(this.#frame++, sample);
      else if (sample !== 0) this.wrong.push(`${sample} in silence`);
    }
  }

  #check(frame: number, sample: number): void {
    this.played++;
    while (this.#streams.length > 1 && this.#streams[1]! <= frame) this.#streams.shift();
    const into = frame - this.#streams[0]!;
    // What is left of a voided stream in the filter is gone: it begins with a step.
    const rings = into < RINGING;
    const gain = sample / atDevice[into % atDevice.length]!;
    if (!rings && (gain > 1 + TOLERANCE || gain < this.#gain - 1 / FADE - 2 * TOLERANCE))
      this.wrong.push(`frame ${frame} at a gain of ${gain} after ${this.#gain}`);
    if (Math.abs(gain - 1) < TOLERANCE) this.full++;
    this.#gain = rings ? Math.min(1, this.#gain + 1 / FADE) : gain;
  }
}

/** An agent that speaks in turns, over a network that is late by up to 120 ms, and is interrupted now and then. */
class Agent {
  interruptions = 0;
  readonly #next: () => number = randomNumbers(5);
  readonly #ear: Ear;
  readonly #downlink: Downlink;
  #eventId = 0;
  #input = 0;
  #end = 0;
  #arrives = 0;
  #chunkSeconds = 0;

  constructor(ear: Ear) {
    this.#ear = ear;
    this.#downlink = new Downlink({ onmessage: null, postMessage: (command) => ear.obey(command) }, DEVICE);
    this.#downlink.setFormat('pcm_16000');
  }

  /** From `least` to `most`, the same each time. */
  #between(least: number, most: number): number {
    return least + ((this.#next() + 1) / 2) * (most - least);
  }

  /** What has arrived by `now`, in seconds. */
  act(now: number): void {
    while (this.#arrives <= now) {
      if (this.#arrives < this.#end) this.#speak();
      else this.#beginTurn();
    }
  }

  #beginTurn(): void {
    this.#eventId++;
    this.#chunkSeconds = [0.02, 0.1, 0.25][this.#eventId % 3]!;
    this.#arrives += this.#between(0.3, 1.5);
    this.#end = this.#arrives + this.#between(1, 8);
  }

  #speak(): void {
    const length = Math.round(this.#chunkSeconds * AGENT);
    const samples = said(atAgent, this.#input, length);
    this.#input += length;
    const span = this.#downlink.play(bytesToBase64(bytesFromSamples(samples, 'pcm_16000')))!;
    // Where a chunk is said to lie is where it lies, but for what the filter keeps back.
    const ahead = span.frame + span.frames - this.#ear.written;
    if (ahead < 0 || ahead > LOOK_AHEAD) this.#ear.wrong.push(`chunk at ${span.frame} is ${ahead} ahead`);
    const late = this.#next() > 0.6 ? this.#between(0, 0.12) : 0;
    this.#arrives += this.#chunkSeconds + late;
    if (this.#next() > 0.985) this.#interrupt();
  }

  #interrupt(): void {
    this.interruptions++;
    this.#downlink.interrupt(this.#eventId);
    this.#input = 0;
    this.#end = this.#arrives;
  }
}

describe('ten minutes of sound', () => {
  it('to the speaker are played frame by frame through jitter and interruptions, and leave nothing behind', () => {
    const ear = new Ear();
    const agent = new Agent(ear);
    let settled = 0;
    for (let frame = 0; frame < MINUTES * 60 * DEVICE; frame += QUANTUM) {
      if (settled === 0 && frame > 60 * DEVICE) settled = inUse();
      agent.act(frame / DEVICE);
      ear.listen();
    }
    expect(inUse() - settled).toBeLessThan(MEBIBYTE);
    for (let i = 0; i < 4000; i++) ear.listen();

    expect(ear.wrong.list).toEqual([]);
    expect(ear.played + ear.dropped).toBe(ear.written);
    expect(ear.buffer.frame).toBe(ear.written);
    expect(agent.interruptions).toBeGreaterThan(20);
    expect(ear.buffer.underruns).toBeGreaterThan(20);
    expect(ear.full / ear.played).toBeGreaterThan(0.9);
  }, 120_000);

  it('from the microphone arrive sample by sample, muted now and then, and leave nothing behind', () => {
    const next = randomNumbers(9);
    const port: MicrophonePort = { onmessage: null, postMessage: () => undefined };
    const wrong = new Complaints();
    /** What was muted, in seconds of what was sent. */
    const muted: { from: number; to: number }[] = [];
    let heard = 0;
    const check = (sample: number): void => {
      const seconds = heard++ / AGENT - SHIFT;
      const sounding = 0.5 + 0.25 * Math.sin(2 * Math.PI * 200 * seconds);
      while (muted[0] && seconds > muted[0].to + EDGE) muted.shift();
      const { from, to } = muted[0] ?? { from: Infinity, to: Infinity };
      if (seconds < EDGE || Math.abs(seconds - from) < EDGE || Math.abs(seconds - to) < EDGE) return;
      const expected = seconds > from && seconds < to ? 0 : sounding;
      if (Math.abs(sample - expected) > TOLERANCE) wrong.push(`${sample} for ${expected} at ${seconds} s`);
    };
    const uplink = new Uplink(
      {},
      (base64) => {
        const samples = samplesFromBytes(bytesFromBase64(base64)!, 'pcm_16000');
        if (samples.length !== 320) wrong.push(`a frame of ${samples.length} samples`);
        for (const sample of samples) check(sample);
      },
      () => undefined,
    );
    uplink.connect({ port, sampleRate: DEVICE });

    let sent = 0;
    let settled = 0;
    const speak = (length: number): void => {
      port.onmessage!({ data: said(atDevice, sent, length) });
      sent += length;
    };
    uplink.open('pcm_16000');
    while (sent < MINUTES * 60 * DEVICE) {
      if (settled === 0 && sent > 60 * DEVICE) settled = inUse();
      // Blocks of a worklet, late ones together, and lengths that no browser has yet.
      speak(next() > 0.9 ? 100 + Math.round((next() + 1) * 4000) : 882);
      if (next() < 0.998) continue;
      muted.push({ from: sent / DEVICE, to: sent / DEVICE + 1 });
      uplink.mute(true);
      // A second of silence is sent, and nothing of what is said after it.
      for (let i = 0; i < 50; i++) speak(882);
      const before = sent;
      for (let i = 0; i < 20; i++) speak(882);
      sent = before;
      uplink.mute(false);
    }
    expect(inUse() - settled).toBeLessThan(MEBIBYTE);
    expect(wrong.list).toEqual([]);
    const missing = (sent * AGENT) / DEVICE - heard;
    expect(missing).toBeGreaterThanOrEqual(0);
    expect(missing).toBeLessThan(320);
  }, 120_000);
});
