import { createSession, type VoiceSession } from '../../src/core';
import type { Adapter } from './Adapter';

let session: VoiceSession | undefined;

/** Ours. One session for all starts in a page, as an application has it. */
export const adapter: Adapter = {
  async start({ origin, audio }) {
    session ??= createSession({ agentId: 'bench', origin, audio });
    await session.startSession();
  },
  async end() {
    await session?.endSession();
  },
  heard: (now) => session?.captions.indexAt(now) ?? -1,
};
