import type { AgentResponseMessage } from '../../protocol/ServerMessage';
import type { ConversationState } from '../../state/ConversationState';
import type { AgentTyping } from '../../state/Notices';
import { reduceNotice } from '../../state/reduceNotice';
import type { Attempt } from '../Attempt';
import { type Notice, noticeEvent } from './noticeEvent';

/** Takes in what the agent tells beside the conversation: into the state first, then to those who listen. */
export function takeNotice(attempt: Attempt, message: Notice | AgentResponseMessage): void {
  if (attempt.signal.aborted) return;
  const { callbacks, clock, dispatch, state } = attempt.context;
  const change = (to: Partial<ConversationState>): void => dispatch({ type: 'change', change: to });
  const before = state();
  const after = reduceNotice(before, message, clock.date());
  if (after !== before) change(after);
  const { agentTyping, externalAgent } = state();
  if (message.type === 'agent_typing') forget(attempt, agentTyping);
  // Nobody is there any more to take it back.
  if (agentTyping || externalAgent) {
    void attempt.ended.then(() => change({ agentTyping: undefined, externalAgent: false }));
  }
  if (message.type !== 'agent_response') callbacks.emit(...noticeEvent(message));
}

/** Typing that is not told again is over after its time. */
function forget({ context, signal }: Attempt, typing: AgentTyping | undefined): void {
  const { clock, dispatch, state } = context;
  if (typing?.until === undefined) return;
  const cancel = clock.after(typing.until - clock.date(), () => {
    if (state().agentTyping === typing) dispatch({ type: 'change', change: { agentTyping: undefined } });
  });
  signal.addEventListener('abort', cancel);
}
