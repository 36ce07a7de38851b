import { type Context, createContext } from 'react';

/** How many lines the transcript has. */
export const RowCountContext: Context<number> = /* @__PURE__ */ createContext(0);
