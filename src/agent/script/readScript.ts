import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toError } from '../../core/ParlandoError';
import { Script } from './Script';
import { type ScriptStep, scriptVerbs } from './ScriptStep';

/** Reads a script from a JSON file, or from the default export of a module: a list of steps, or a `Script`. */
export async function readScript(path: string): Promise<Script> {
  let content: unknown;
  try {
    content = path.endsWith('.json')
      ? JSON.parse(await readFile(path, 'utf8'))
      : ((await import(/* @vite-ignore */ pathToFileURL(resolve(path)).href)) as { default?: unknown })
          .default;
  } catch (cause) {
    throw new Error(`The script ${path} cannot be read. ${toError(cause).message}`, { cause });
  }
  const steps = Array.isArray(content) ? content : (content as { steps?: unknown } | null | undefined)?.steps;
  if (!Array.isArray(steps)) throw new Error(`The script ${path} holds no list of steps.`);
  steps.forEach((step: { do?: unknown } | null, i) => {
    if (scriptVerbs.includes(step?.do as ScriptStep['do'])) return;
    throw new Error(`Step ${i + 1} of the script ${path} needs a "do", one of: ${scriptVerbs.join(', ')}.`);
  });
  return new Script(steps as ScriptStep[]);
}
