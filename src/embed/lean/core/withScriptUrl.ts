import { servedFile } from '../../../core/servedFile';
import { type Script, withScriptUrl as withScript } from '../../../core/withScriptUrl';
import { servedFiles } from '../../settings/servedFiles';

/**
 * Takes the place of the core's in the embed as it is published, which has the name of a script where the core has its text: the file
 * lies beside, and once is enough.
 */
export async function withScriptUrl<T>(
  { source: name, url }: Script,
  load: (url: string) => Promise<T>,
): Promise<T> {
  return withScript({ source: url ? name : await textOf(name), url }, load);
}

async function textOf(name: string): Promise<string> {
  const folder = servedFiles(import.meta.url);
  // A Worker of another origin is refused; what asks for its module is not.
  if (folder) return `export*from${JSON.stringify(servedFile(folder, name))}`;
  const texts: Record<string, string> = await import('../../scripts/texts');
  return texts[name]!;
}
