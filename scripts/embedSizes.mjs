// What the embed weighs, file by file as a page loads it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleEmbed } from './bundleEmbed.mjs';

const IMPORT = /(?:from|import)\s*\(?\s*["']\.\/([\w.-]+\.js)/g;
const isMarkdown = (name) => /markdown/i.test(name);

/**
 * Weighs the embed as it is bundled from its source, or as it was built.
 * @param {string} root @param {'src' | 'dist'} from
 */
export async function embedSizes(root, from) {
  return weighEmbed(from === 'src' ? (await bundleEmbed(root)).files : builtFiles(join(root, 'dist/embed')));
}

/**
 * Gzipped bytes: of the loader, of all that a call can bring, and of what Markdown adds to that.
 * @param {Map<string, string>} files
 * @returns {{ loader: number, whole: number, markdown: number }}
 */
export function weighEmbed(files) {
  const whole = weigh(files, 'embed.js', (name) => !isMarkdown(name));
  return {
    loader: weigh(files, 'embed.js', () => false),
    whole,
    markdown: weigh(files, 'embed.js', () => true) - whole,
  };
}

function builtFiles(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** A file with what it imports in turn, where `follows` says so. */
function weigh(files, first, follows) {
  const seen = new Set([first]);
  for (const name of seen) {
    for (const [, next] of files.get(name).matchAll(IMPORT)) if (follows(next)) seen.add(next);
  }
  return [...seen].reduce((sum, name) => sum + gzipSync(files.get(name), { level: 9 }).length, 0);
}
