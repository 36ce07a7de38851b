import { MemoryFile } from './MemoryFile';

/** What a program left behind when it ended. */
export interface WasiRun {
  exitCode: number;
  stdout: string;
  stderr: string;
  /** By name: those that were given in, and those that the program wrote. */
  files: Map<string, MemoryFile>;
}

type Imports = Record<string, (...args: never[]) => number>;

interface OpenFile {
  file: MemoryFile;
  position: number;
}

class ProgramEnd extends Error {
  constructor(readonly exitCode: number) {
    super('The program has ended.');
  }
}

const SUCCESS = 0;
const BAD_DESCRIPTOR = 8;
const NO_ENTRY = 44;
const NOT_SUPPORTED = 52;
const NOT_SEEKABLE = 70;

const CHARACTER_DEVICE = 2;
const DIRECTORY = 3;
const REGULAR_FILE = 4;

const STDOUT = 1;
const STDERR = 2;
const ROOT = 3;
const CREATE = 1;
const TRUNCATE = 8;
const EVERY_RIGHT = 0xffff_ffff_ffff_ffffn;

/** Runs a program that is ready to start. Once: the `main` of a C program leaves its globals behind. */
export type WasiProgram = (args: string[], files?: Map<string, MemoryFile>) => WasiRun;

/**
 * Loads a WASI command, with files in memory and nothing of the real system but the clock. Loading copies the program's
 * data, so it can be done before the arguments are known. The run throws only what the program itself traps with.
 */
export function prepareWasi(module: WebAssembly.Module): WasiProgram {
  let argv: Uint8Array[] = [];
  let files = new Map<string, MemoryFile>();
  const output = [new MemoryFile(), new MemoryFile(), new MemoryFile()] as const;
  const open = new Map<number, OpenFile>(
    output.map((file, descriptor) => [descriptor, { file, position: 0 }]),
  );
  let nextDescriptor = ROOT + 1;

  // The buffer is another one whenever the memory has grown, so neither view is kept.
  const view = (): DataView => new DataView(memory.buffer);
  const bytes = (at: number, length: number): Uint8Array => new Uint8Array(memory.buffer, at, length);

  function eachBuffer(at: number, count: number, take: (buffer: Uint8Array) => number): number {
    let total = 0;
    for (let i = 0; i < count; i++) {
      const start = view().getUint32(at + i * 8, true);
      const length = view().getUint32(at + i * 8 + 4, true);
      total += take(bytes(start, length));
    }
    return total;
  }

  const calls: Imports = {
    args_sizes_get(count: number, size: number) {
      view().setUint32(count, argv.length, true);
      view().setUint32(
        size,
        argv.reduce((sum, arg) => sum + arg.length, 0),
        true,
      );
      return SUCCESS;
    },
    args_get(pointers: number, buffer: number) {
      for (const arg of argv) {
        view().setUint32(pointers, buffer, true);
        bytes(buffer, arg.length).set(arg);
        pointers += 4;
        buffer += arg.length;
      }
      return SUCCESS;
    },
    clock_time_get(_clock: number, _precision: bigint, result: number) {
      view().setBigUint64(result, BigInt(Math.round(performance.now() * 1e6)), true);
      return SUCCESS;
    },
    fd_prestat_get(descriptor: number, result: number) {
      if (descriptor !== ROOT) return BAD_DESCRIPTOR;
      view().setUint32(result, 0, true);
      view().setUint32(result + 4, 1, true);
      return SUCCESS;
    },
    fd_prestat_dir_name(_descriptor: number, name: number) {
      bytes(name, 1)[0] = '/'.charCodeAt(0);
      return SUCCESS;
    },
    fd_fdstat_get(descriptor: number, result: number) {
      const kind = descriptor < ROOT ? CHARACTER_DEVICE : descriptor === ROOT ? DIRECTORY : REGULAR_FILE;
      bytes(result, 24).fill(0);
      view().setUint8(result, kind);
      view().setBigUint64(result + 8, EVERY_RIGHT, true);
      view().setBigUint64(result + 16, EVERY_RIGHT, true);
      return SUCCESS;
    },
    fd_fdstat_set_flags: () => SUCCESS,
    path_open(
      _directory: number,
      _lookup: number,
      path: number,
      pathLength: number,
      how: number,
      _rights: bigint,
      _inherited: bigint,
      _flags: number,
      result: number,
    ) {
      const name = new TextDecoder().decode(bytes(path, pathLength));
      if (!files.has(name) && !(how & CREATE)) return NO_ENTRY;
      const file = how & TRUNCATE ? new MemoryFile() : (files.get(name) ?? new MemoryFile());
      files.set(name, file);
      open.set(nextDescriptor, { file, position: 0 });
      view().setUint32(result, nextDescriptor++, true);
      return SUCCESS;
    },
    fd_write(descriptor: number, buffers: number, count: number, result: number) {
      const target = open.get(descriptor);
      if (!target) return BAD_DESCRIPTOR;
      const written = eachBuffer(buffers, count, (buffer) => {
        target.file.write(target.position, buffer);
        target.position += buffer.length;
        return buffer.length;
      });
      view().setUint32(result, written, true);
      return SUCCESS;
    },
    fd_read(descriptor: number, buffers: number, count: number, result: number) {
      const source = open.get(descriptor);
      if (!source) return BAD_DESCRIPTOR;
      const read = eachBuffer(buffers, count, (buffer) => {
        const part = source.file.read(source.position, buffer.length);
        buffer.set(part);
        source.position += part.length;
        return part.length;
      });
      view().setUint32(result, read, true);
      return SUCCESS;
    },
    fd_seek(descriptor: number, offset: bigint, from: number, result: number) {
      const target = open.get(descriptor);
      if (!target) return BAD_DESCRIPTOR;
      if (descriptor < ROOT) return NOT_SEEKABLE;
      const base = [0, target.position, target.file.length][from] ?? 0;
      target.position = Math.max(0, base + Number(offset));
      view().setBigUint64(result, BigInt(target.position), true);
      return SUCCESS;
    },
    fd_close: (descriptor: number) => (open.delete(descriptor) ? SUCCESS : BAD_DESCRIPTOR),
    proc_exit(exitCode: number): never {
      throw new ProgramEnd(exitCode);
    },
  };

  const wanted = WebAssembly.Module.imports(module).filter(({ kind }) => kind === 'function');
  const provided = Object.fromEntries(wanted.map(({ name }) => [name, calls[name] ?? (() => NOT_SUPPORTED)]));
  const instance = new WebAssembly.Instance(module, {
    wasi_snapshot_preview1: provided,
  });
  const memory = instance.exports['memory'] as WebAssembly.Memory;

  return (args, given = new Map()) => {
    argv = args.map((arg) => new TextEncoder().encode(`${arg.replaceAll('\0', ' ')}\0`));
    files = given;
    let exitCode = 0;
    try {
      (instance.exports['_start'] as () => void)();
    } catch (thrown) {
      if (!(thrown instanceof ProgramEnd)) throw thrown;
      exitCode = thrown.exitCode;
    }
    return { exitCode, stdout: output[STDOUT].text(), stderr: output[STDERR].text(), files };
  };
}
