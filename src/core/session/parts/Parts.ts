import { partMissing } from '../../lateError';
import type { ParlandoError } from '../../ParlandoError';
import { latePart, type LoadPart, type Part } from './latePart';
import { partLoaders } from './partLoaders';

/** What a conversation needs only once it runs, or only if it comes to that: nobody waits for it at the start. */
export interface PartLoaders {
  failures: LoadPart<typeof import('./failures')>;
  connection: LoadPart<typeof import('../connection/LineKeeper')>;
  talk: LoadPart<typeof import('../talk/talk')>;
  prepared: LoadPart<typeof import('../connection/PreparedStart')>;
  tools: LoadPart<typeof import('../tools/takeToolCall')>;
  notices: LoadPart<typeof import('../notices/notices')>;
}

/** The parts of a session, loaded when they are first used. */
export type Parts = { [N in keyof PartLoaders]: PartLoaders[N] extends LoadPart<infer T> ? Part<T> : never };

/** @param loaders Those that are not to be loaded the usual way. */
export function openParts(
  loaders: Partial<PartLoaders> | undefined,
  report: (error: ParlandoError) => void,
): Parts {
  const parts: Record<string, Part<unknown>> = {};
  for (const [name, load] of Object.entries<LoadPart<unknown>>({ ...partLoaders, ...loaders })) {
    parts[name] = latePart(load, (cause) => partMissing(name, cause), report);
  }
  return parts as unknown as Parts;
}
