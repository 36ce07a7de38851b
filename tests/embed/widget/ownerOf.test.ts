import { expect, it } from 'vitest';
import type { Settings } from '../../../src/embed/settings/Settings';
import { signedUrl } from '../../../src/embed/settings/signedUrl';
import { ownerOf } from '../../../src/embed/widget/calls/ownerOf';

const owner = (agentId: string | undefined, given?: unknown): string =>
  ownerOf({ agentId, signedUrl: given && signedUrl().read(given) } as Settings);

it('is the agent, or who stands for it where none is named', () => {
  const signed = 'wss://voice.example/v1/convai/conversation?agent_id=nora&conversation_signature=';
  expect(owner('guide', `${signed}1`)).toBe('guide');
  // Signed anew, it is the same agent.
  expect([owner(undefined, `${signed}1`), owner(undefined, `${signed}2`)]).toEqual(['nora', 'nora']);
  expect(owner(undefined, 'https://shop.example/nora')).toBe('https://shop.example/nora');
  expect(owner(undefined, 'https://shop.example/guide')).toBe('https://shop.example/guide');
  expect(owner(undefined, () => `${signed}1`)).toBe('');
});
