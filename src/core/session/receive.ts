import { ParlandoError } from '../ParlandoError';
import type { ServerMessage } from '../protocol/ServerMessage';
import type { ChunkSpan } from '../state/AlignmentTimeline';
import type { Attempt } from './Attempt';
import { agentError } from './connectionErrors';
import type { LineEvent } from './line/Line';
import { runTool } from './runTool';

const WELCOME = 'conversation_initiation_metadata';

/** What is not about the line itself. */
type Received = Extract<LineEvent, { kind: 'message' | 'unknown' | 'refused' | 'void' }>;

/** What a line's event means for its attempt: state, callbacks, tools. */
export function receive(attempt: Attempt, event: Received): void {
  const { callbacks, report } = attempt.context;
  switch (event.kind) {
    case 'message':
      return receiveMessage(attempt, event.message, event.span);
    case 'unknown':
      return callbacks.emit('unknownMessage', event.body);
    case 'refused':
      // Without its formats nothing can begin.
      if (event.type === WELCOME && attempt.conversationId === undefined) {
        return attempt.end({ type: 'error', error: invalidMessage(event, 'The conversation cannot begin.') });
      }
      return report(invalidMessage(event, 'That part was left out, and the conversation goes on.'));
    case 'void':
      return;
  }
}

function receiveMessage(attempt: Attempt, message: ServerMessage, span: ChunkSpan | undefined): void {
  const { clock, dispatch, report, state } = attempt.context;
  // An error is what closes the line only if nothing but pings comes after it.
  if (message.type !== 'ping') attempt.reported = undefined;
  dispatch({ type: 'message', message, at: clock.date() });
  // Who watches the state may have ended it.
  if (attempt.signal.aborted) return;
  switch (message.type) {
    case WELCOME:
      attempt.succeed(message.conversation_initiation_metadata_event.conversation_id);
      break;
    case 'audio':
      if (span) attempt.voice?.queue(span, message.audio_event.alignment);
      break;
    case 'agent_response':
      // That of a voided turn completes nothing.
      if (state().liveTurn?.status !== 'final') break;
      if (attempt.voice) attempt.voice.textDone();
      else dispatch({ type: 'turn_over' });
      break;
    case 'interruption':
      // With a speaker the cut comes with its report of what was heard.
      if (attempt.voice) attempt.voice.interrupted();
      else dispatch({ type: 'cut', turnId: state().liveTurn?.id });
      break;
    case 'user_transcript':
      attempt.voice?.userSaid(message.user_transcription_event.user_transcript);
      break;
    case 'client_tool_call':
      void callTool(attempt, message.client_tool_call);
      break;
    case 'error':
      attempt.reported = agentError(message);
      report(attempt.reported);
      break;
  }
  tell(attempt, message);
}

async function callTool(
  attempt: Attempt,
  call: Extract<ServerMessage, { type: 'client_tool_call' }>['client_tool_call'],
): Promise<void> {
  const { dispatch, tool, report, state } = attempt.context;
  const { tool_call_id: toolCallId, tool_name: name, parameters } = call;
  // A call that is told twice is one call, and gets one answer.
  if (state().toolCalls.some((other) => other.toolCallId === toolCallId)) return;
  dispatch({ type: 'tool_call', call: { toolCallId, name, parameters, status: 'running' } });
  const run = await runTool(call, tool(name), attempt.signal);
  if (attempt.signal.aborted) return;
  attempt.send(run.answer);
  dispatch({ type: 'tool_call', call: run.call });
  if (run.problem) report(run.problem);
}

function tell({ context: { callbacks } }: Attempt, message: ServerMessage): void {
  callbacks.emit('message', message);
  switch (message.type) {
    case 'agent_response':
      return callbacks.emit('agentResponse', message.agent_response_event.agent_response.trim());
    case 'agent_response_correction': {
      const event = message.agent_response_correction_event;
      return callbacks.emit(
        'agentResponseCorrection',
        event.original_agent_response.trim(),
        event.corrected_agent_response.trim(),
      );
    }
    case 'agent_chat_response_part': {
      const { text, type } = message.text_response_part;
      return callbacks.emit('agentChatResponsePart', text, type);
    }
    case 'user_transcript':
      return callbacks.emit('userTranscript', message.user_transcription_event.user_transcript.trim());
    case 'tentative_user_transcript': {
      const { user_transcript } = message.tentative_user_transcription_event;
      return callbacks.emit('tentativeUserTranscript', user_transcript.trim());
    }
    case 'interruption':
      return callbacks.emit('interruption', message.interruption_event.event_id);
    case 'ping': {
      const { ping_ms } = message.ping_event;
      return ping_ms ? callbacks.emit('latencyMeasurement', ping_ms) : undefined;
    }
    case 'vad_score':
      return callbacks.emit('vadScore', message.vad_score_event.vad_score);
    case 'audio': {
      const { alignment, event_id } = message.audio_event;
      if (!alignment) return;
      return callbacks.emit('audioAlignment', {
        eventId: event_id,
        chars: alignment.chars,
        charStartTimesMs: alignment.char_start_times_ms,
        charDurationsMs: alignment.char_durations_ms,
      });
    }
  }
}

function invalidMessage(
  { kind: _, ...details }: Extract<LineEvent, { kind: 'refused' }>,
  why: string,
): ParlandoError {
  const where = [details.type, details.path].filter(Boolean).join(' at ');
  return new ParlandoError(
    'invalid_message',
    {
      what: `The agent sent a message that makes no sense${where && `: ${where}`}.`,
      why,
      remedy: 'Report it to whoever runs the agent if it happens again.',
    },
    { details },
  );
}
