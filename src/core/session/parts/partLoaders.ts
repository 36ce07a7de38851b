import type { PartLoaders } from './Parts';

/** The usual way to each part: a file of its own. */
export const partLoaders: PartLoaders = {
  failures: () => import('./failures'),
  connection: () => import('../connection/LineKeeper'),
  talk: () => import('../talk/talk'),
  prepared: () => import('../connection/PreparedStart'),
  tools: () => import('../tools/takeToolCall'),
  notices: () => import('../notices/notices'),
};
