import { Script } from './talk/Script';

/**
 * The beginning of a script, which reads like the talk that it makes.
 *
 * @example
 * script().agent('Hello there').interruptedAfter('Hello').user('Wait').agent('Yes?');
 */
export function script(): Script {
  return new Script();
}
