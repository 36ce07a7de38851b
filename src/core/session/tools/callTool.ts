import type { ClientToolCallMessage } from '../../protocol/ServerMessage';
import type { ToolCall, ToolCallProgress } from '../../state/ToolCall';
import { withToolCall } from '../../state/withToolCall';
import type { Attempt } from '../Attempt';
import { CallLife } from './CallLife';
import { type Approval, runTool } from './runTool';
import { failed, stopped, type ToolOutcome, unknownTool } from './toolOutcomes';

/** Runs the tool that the agent has called, and answers once. */
export async function callTool(
  attempt: Attempt,
  call: ClientToolCallMessage['client_tool_call'],
): Promise<void> {
  const { dispatch, report, state, tool } = attempt.context;
  const { tool_call_id: toolCallId, tool_name: name, event_id: eventId, parameters } = call;
  // A call that is told twice is one call, and gets one answer.
  if (!isNew(attempt, 'client', toolCallId)) return;
  /** For the user's word. */
  let waits = false;
  const show = (progress: ToolCallProgress & { result?: string }): void => {
    waits = progress.status === 'awaiting_approval';
    const facts = { toolCallId, kind: 'client' as const, eventId, name, parameters };
    dispatch({ type: 'change', change: withToolCall(state(), { ...facts, ...progress }) });
  };
  const finish = ({ problem, result, status }: ToolOutcome): void => {
    attempt.send({
      type: 'client_tool_result',
      tool_call_id: toolCallId,
      result,
      is_error: status !== 'done',
    });
    show({ status: waits ? 'lapsed' : status, result });
    if (problem) report(problem);
  };

  show({ status: 'running' });
  const found = tool(name);
  if (!found?.tool) return finish(unknownTool(call));
  const life = new CallLife(attempt, call, found, () => show({ status: waits ? 'lapsed' : 'failed' }));
  const ask = (): Promise<Approval> => {
    life.stopClock();
    return new Promise((resolve) => {
      const settle = (answer: Approval): void => {
        if (!waits || life.signal.aborted) return;
        show({ status: 'running' });
        life.startClock();
        resolve(answer);
      };
      const approve = (): void => settle({ approved: true });
      const deny = (reason?: string): void => settle({ approved: false, reason });
      show({ status: 'awaiting_approval', approve, deny });
    });
  };
  const { signal } = life;
  const run = runTool(call, found.tool, signal, ask);
  const outcome = await Promise.race([life.stopped, run]).catch((cause: unknown) =>
    signal.aborted ? stopped(signal.reason) : failed(call, cause),
  );
  life.end();
  if (!life.isLeft) finish(outcome);
}

/** Whether a call is told for the first time in its conversation, and there is somebody to answer to. */
export function isNew(
  { context, signal, toolCallIds }: Attempt,
  kind: ToolCall['kind'],
  toolCallId: string,
): boolean {
  const keyIn = (conversationId: string | undefined): string =>
    JSON.stringify([conversationId, kind, toolCallId]);
  // A conversation that goes on as another counts its calls anew; what came before it said its id is of the first.
  const key = keyIn(context.state().conversationId);
  const cameEarly = toolCallIds.delete(keyIn(undefined));
  const known = signal.aborted || toolCallIds.has(key) || cameEarly;
  toolCallIds.add(key);
  return !known;
}
