import { spawn } from 'node:child_process';

/**
 * Runs a program with this one's output and no input. Resolves with its exit code, 1 when a signal ended it, 127 when it is not there.
 * A SIGTERM for this process is handed on to it.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  return new Promise((resolve) => {
    const settle = (code) => {
      process.off('SIGTERM', stop);
      resolve(code);
    };
    child.once('error', () => settle(127));
    child.once('close', (code) => settle(code ?? 1));
  });
}
