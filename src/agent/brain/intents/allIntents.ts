import type { Intent } from './Intent';
import { conversation } from './conversation';
import { engines } from './engines';
import { page } from './page';
import { practice } from './practice';
import { product } from './product';
import { services } from './services';
import { talk } from './talk';

/** Everything that the guide knows how to answer. */
export const allIntents: readonly Intent[] = [
  ...talk,
  ...services,
  ...page,
  ...product,
  ...conversation,
  ...practice,
  ...engines,
];
