import { type Context, createContext } from 'react';

/** Which folds are open, by their keys, of a list whose lines come and go. */
export const FoldsContext: Context<Map<string, boolean> | undefined> = /* @__PURE__ */ createContext<
  Map<string, boolean> | undefined
>(undefined);
