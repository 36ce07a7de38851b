import { Conversation } from '@elevenlabs/client';
import type { Adapter } from './Adapter';

type Options = Parameters<typeof Conversation.startSession>[0];

let conversation: Awaited<ReturnType<typeof Conversation.startSession>> | undefined;

/** The official client, over its WebSocket. It has no clock of what is heard. */
export const adapter: Adapter = {
  async start({ origin }) {
    const options = { agentId: 'bench', connectionType: 'websocket', origin };
    conversation = await Conversation.startSession(options as Options);
  },
  async end() {
    await conversation?.endSession();
  },
};
