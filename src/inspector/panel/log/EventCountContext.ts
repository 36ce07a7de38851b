import { type Context, createContext } from 'react';

/** How many events the list has, those out of view included. */
export const EventCountContext: Context<number> = /* @__PURE__ */ createContext(0);
