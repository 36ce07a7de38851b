import { createSession, type VoiceSession } from '../../src/core';
import type { Adapter, StartOptions } from './Adapter';

let session: VoiceSession | undefined;

const sessionOf = ({ origin, audio }: StartOptions): VoiceSession =>
  (session ??= createSession({ agentId: 'bench', origin, audio }));

/** Ours. One session for all starts in a page, as an application has it. */
export const adapter: Adapter = {
  prepare: (options) => sessionOf(options).prepare(),
  async start(options) {
    await sessionOf(options).startSession();
  },
  async end() {
    await session?.endSession();
  },
  heard: (now) => session?.captions.indexAt(now) ?? -1,
};
