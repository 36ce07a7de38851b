#!/usr/bin/env node
import { toError } from '../core/ParlandoError';
import { helpText } from './command/helpText';
import { readArguments } from './command/readArguments';
import { readScript } from './script/readScript';
import { type RunningAgent, startAgent } from './startAgent';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

function introduce({ hears, speaks, thinks, addVoice, origin }: RunningAgent): void {
  print(`Hears:  ${hears ?? 'nothing'}`);
  print(`Speaks: ${speaks ?? 'nothing, it answers in writing'}`);
  print(`Thinks: ${thinks}`);
  if (addVoice) print(`Add what is missing with: ${addVoice}`);
  print(`The agent listens at ${origin}`);
}

async function run(words: readonly string[]): Promise<void> {
  const command = readArguments(words);
  if (command.do === 'help') return print(helpText);
  if (command.do === 'complain') {
    complain(command.problem);
    process.exitCode = 2;
    return;
  }
  const { options, quiet, scriptFile } = command;
  const agent = await startAgent({
    ...options,
    ...(scriptFile !== undefined && { script: await readScript(scriptFile) }),
    ...(!quiet && { onLog: print }),
  });
  if (!quiet) introduce(agent);
  const stop = (): void => void agent.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

run(process.argv.slice(2)).catch((thrown: unknown) => {
  complain(toError(thrown).message);
  process.exitCode = 1;
});
