import type { AgentResponseMessage } from '../../protocol/ServerMessage';
import type { Notices } from '../../state/Notices';
import { reduceNotice } from '../../state/reduceNotice';
import type { Attempt } from '../Attempt';
import { type Notice, noticeEvent } from './noticeEvent';

/** Takes in what the agent tells beside the conversation: into the state first, then to those who listen. */
export function takeNotice(attempt: Attempt, message: Notice | AgentResponseMessage): void {
  if (attempt.signal.aborted) return;
  const { callbacks, clock, dispatch, state } = attempt.context;
  const before = state();
  const after = reduceNotice(before, message, clock.date());
  if (after !== before) dispatch({ type: 'change', change: after });
  const { agentTyping, externalAgent } = after;
  if (message.type === 'agent_typing' && agentTyping) {
    const holds = (): boolean => state().agentTyping === agentTyping;
    forget(attempt, holds, { agentTyping: undefined }, agentTyping.until);
  }
  // Told twice it is so once.
  if (externalAgent && !before.externalAgent) {
    const holds = (): boolean => state().externalAgent === true;
    forget(attempt, holds, { externalAgent: false });
  }
  if (message.type !== 'agent_response') callbacks.emit(...noticeEvent(message));
}

/** Takes back what `holds`, at its time, or when nobody is there any more who would. */
function forget({ context, signal }: Attempt, holds: () => boolean, change: Notices, until?: number): void {
  const { callbacks, clock, dispatch } = context;
  const leave = (): void => undo.forEach((leaving) => leaving());
  const over = (): void => {
    leave();
    if (holds()) dispatch({ type: 'change', change });
  };
  const undo = [
    callbacks.on('message', () => holds() || leave()),
    callbacks.on('statusChange', ({ name }) => {
      if (name === 'reconnecting' || name === 'ended') over();
    }),
  ];
  if (until !== undefined) undo.push(clock.after(until - clock.date(), over));
  // Who watches the state may have ended it already.
  if (signal.aborted) over();
}
