import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A sound device that exists only to be recorded: PulseAudio with a null sink. */
export class RecordedDevice {
  static readonly RATE: number = 44_100;
  /** The environment in which a program plays to it. */
  readonly environment: Record<string, string>;
  readonly #folder: string;
  readonly #server: ChildProcess;
  #recorder: ChildProcess | undefined;
  readonly #chunks: { at: number; bytes: Buffer }[] = [];

  private constructor(folder: string, server: ChildProcess) {
    this.#folder = folder;
    this.#server = server;
    this.environment = { PULSE_SERVER: `unix:${folder}/socket`, PULSE_LATENCY_MSEC: '10' };
  }

  /** Rejects when PulseAudio is not installed. */
  static async open(): Promise<RecordedDevice> {
    const folder = await mkdtemp(join(tmpdir(), 'parlando-device-'));
    const modules = [
      `module-native-protocol-unix auth-anonymous=1 socket=${folder}/socket`,
      `module-null-sink sink_name=recorded rate=${RecordedDevice.RATE} channels=1`,
    ];
    const options = [
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '--realtime=no',
      ...modules.flatMap((m) => ['-L', m]),
    ];
    const server = spawn('pulseaudio', options, {
      stdio: 'ignore',
      env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder },
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.once('spawn', resolve);
    });
    await sleep(1000);
    return new RecordedDevice(folder, server);
  }

  record(): void {
    const options = [
      '-d',
      'recorded.monitor',
      '--raw',
      '--format=s16le',
      `--rate=${RecordedDevice.RATE}`,
      '--channels=1',
      '--latency-msec=5',
    ];
    this.#recorder = spawn('parec', options, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...this.environment },
    });
    this.#recorder.stdout!.on('data', (bytes: Buffer) =>
      this.#chunks.push({ at: performance.timeOrigin + performance.now(), bytes }),
    );
  }

  /** Drops what was recorded so far. */
  forget(): void {
    this.#chunks.length = 0;
  }

  /**
   * All that was played. `startedAt` is when its first sample was, in milliseconds since the Unix epoch: the earliest
   * moment that no chunk contradicts, as a chunk can only come late.
   */
  recording(): { samples: Float32Array; startedAt: number } {
    let length = 0;
    let startedAt = Infinity;
    for (const { at, bytes } of this.#chunks) {
      startedAt = Math.min(startedAt, at - (length / 2 / RecordedDevice.RATE) * 1000);
      length += bytes.length;
    }
    const all = Buffer.concat(this.#chunks.map(({ bytes }) => bytes));
    const samples = Float32Array.from({ length: all.length >> 1 }, (_, i) => all.readInt16LE(i * 2) / 32_768);
    return { samples, startedAt };
  }

  async close(): Promise<void> {
    this.#recorder?.kill();
    this.#server.kill();
    await sleep(200);
    await rm(this.#folder, { recursive: true, force: true });
  }
}
