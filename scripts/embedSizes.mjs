// What the embed weighs: all files that are published for it, whether it loads them as modules, as Worker or as worklet.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleEmbed } from './bundleEmbed.mjs';

const isMarkdown = (name) => /markdown/i.test(name);

/**
 * Weighs the embed as it is bundled from its source, or as it was built.
 * @param {string} root @param {'src' | 'dist'} from
 */
export async function embedSizes(root, from) {
  return weighEmbed(from === 'src' ? (await bundleEmbed(root)).files : builtFiles(join(root, 'dist/embed')));
}

/**
 * Gzipped bytes: of the loader, of everything but Markdown, and of what Markdown adds to that.
 * @param {Map<string, string>} files
 * @returns {{ loader: number, whole: number, markdown: number }}
 */
export function weighEmbed(files) {
  const weigh = (counts) =>
    [...files]
      .filter(([name]) => counts(name))
      .reduce((sum, [, text]) => sum + gzipSync(text, { level: 9 }).length, 0);
  return {
    loader: weigh((name) => name === 'embed.js'),
    whole: weigh((name) => !isMarkdown(name)),
    markdown: weigh(isMarkdown),
  };
}

function builtFiles(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
