import type { VoiceSession } from '../src/core';

/**
 * Says something in text; where no conversation is on, begins one without a microphone, in which the agent lets the user
 * speak first. Rejects when it cannot be begun. Must be called inside a click or key press.
 */
export async function say(session: VoiceSession, text: string): Promise<void> {
  if (session.state.get().status.name !== 'connected') {
    await session.startSession({
      microphone: false,
      initiation: { configOverride: { agent: { first_message: '' } } },
    });
  }
  session.sendUserMessage(text);
}
