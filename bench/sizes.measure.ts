import { it } from 'vitest';
import { bundle, sizes } from '../scripts/sizes.mjs';
import { fileURLToPath } from 'node:url';
import { report } from './report';

const root = fileURLToPath(new URL('..', import.meta.url));
const KB = 1000;

it('bytes', async () => {
  const measured = await sizes(root, 'src');
  const peer = await bundle(root, `export { Conversation } from '@elevenlabs/client';`);
  for (const { what, bytes, budget } of measured.slice(0, 2)) {
    await report({
      question: `${what} (kB gzipped)`,
      target: String(budget / KB),
      ours: [bytes / KB],
      peer: [peer.bytes / KB],
    });
  }
});
