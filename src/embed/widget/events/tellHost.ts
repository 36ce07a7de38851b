import type { VoiceSession } from '../../../core/session/VoiceSession';
import type { ConversationState } from '../../../core/state/ConversationState';
import type { WidgetHost } from '../WidgetHost';

type Emit = WidgetHost['emit'];

/** Tells the element what happens in the session. Returns its undo. */
export function tellHost(session: VoiceSession, emit: Emit): () => void {
  let before = session.state.get();
  const look = (): void => {
    const [last, now] = [before, session.state.get()];
    // A listener may change the state before this one has told all of it.
    before = now;
    tellChange(last, now, emit);
  };
  const undo = [
    session.state.subscribe(look),
    session.on('problem', (error) => emit('problem', { error })),
    session.on('endSession', (reason) =>
      emit('end', { reason, conversationId: session.state.get().conversationId }),
    ),
  ];
  return () => undo.forEach((leave) => leave());
}

function tellChange(last: ConversationState, now: ConversationState, emit: Emit): void {
  const { status, agent, conversationId, turns, toolCalls } = now;
  if (last.status !== status || last.agent !== agent) emit('status', { status, agent, conversationId });
  if (last.turns !== turns) {
    const known = new Set(last.turns.map(({ id }) => id));
    for (const turn of turns) if (!known.has(turn.id)) emit('message', { turn });
  }
  if (last.toolCalls === toolCalls) return;
  for (const call of toolCalls) {
    const earlier = last.toolCalls.find(({ toolCallId }) => toolCallId === call.toolCallId);
    if (earlier?.status !== call.status) emit('tool-call', { call });
  }
}
