import { allIntents } from './intents/allIntents';

/** The names of all intents, each once. */
export const intentNames: readonly string[] = allIntents.map(({ name }) => name);
