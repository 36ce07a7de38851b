import { ParlandoError } from '../ParlandoError';
import type { AudioMessage, ServerMessage } from '../protocol/ServerMessage';
import type { ChunkAlignment, ChunkSpan } from '../state/AlignmentTimeline';
import type { Attempt } from './Attempt';
import { agentError } from './connectionErrors';
import type { LineEvent } from './line/Line';
import { runTool } from './runTool';

type Received = Exclude<LineEvent, { kind: 'opened' } | { kind: 'closed' }>;

/** What a line's event means for its attempt: state, callbacks, tools. */
export function receive(attempt: Attempt, event: Received): void {
  const { callbacks, report } = attempt.context;
  switch (event.kind) {
    case 'message':
      return receiveMessage(attempt, event.message, event.span);
    case 'unknown':
      return callbacks.emit('unknownMessage', event.body);
    case 'refused':
      return report(invalidMessage(event));
    case 'void':
      return;
  }
}

function receiveMessage(attempt: Attempt, message: ServerMessage, span: ChunkSpan | undefined): void {
  const { clock, dispatch, report } = attempt.context;
  dispatch({ type: 'message', message, at: clock.date() });
  switch (message.type) {
    case 'conversation_initiation_metadata':
      attempt.succeed(message.conversation_initiation_metadata_event.conversation_id);
      break;
    case 'audio':
      if (span) attempt.voice?.queue(span, alignmentOf(message));
      break;
    case 'agent_response':
      if (attempt.voice) attempt.voice.textDone();
      else dispatch({ type: 'turn_over' });
      break;
    case 'interruption':
      // With a speaker the cut comes with its report of what was heard.
      if (!attempt.voice) dispatch({ type: 'cut', heard: undefined, spokenText: '' });
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

function alignmentOf({ audio_event: { alignment } }: AudioMessage): ChunkAlignment | undefined {
  if (!alignment) return undefined;
  const { chars, char_start_times_ms, char_durations_ms } = alignment;
  return { chars, startsMs: char_start_times_ms, durationsMs: char_durations_ms };
}

async function callTool(
  attempt: Attempt,
  call: Extract<ServerMessage, { type: 'client_tool_call' }>['client_tool_call'],
): Promise<void> {
  const { dispatch, tool, report } = attempt.context;
  const { tool_call_id: toolCallId, tool_name: name, parameters } = call;
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
      const { original_agent_response, corrected_agent_response } = message.agent_response_correction_event;
      const [original, corrected] = [original_agent_response.trim(), corrected_agent_response.trim()];
      return callbacks.emit('agentResponseCorrection', original, corrected);
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
      const { alignment, event_id: eventId } = message.audio_event;
      if (!alignment) return;
      const { chars, char_start_times_ms, char_durations_ms } = alignment;
      const times = { charStartTimesMs: char_start_times_ms, charDurationsMs: char_durations_ms };
      return callbacks.emit('audioAlignment', { eventId, chars, ...times });
    }
  }
}

function invalidMessage({ type, path }: { type?: string; path?: string }): ParlandoError {
  const where = [type && `"${type}"`, path && `at ${path}`].filter(Boolean).join(' ');
  return new ParlandoError(
    'invalid_message',
    {
      what: `The agent sent a message that makes no sense${where ? `: ${where}` : ''}.`,
      why: 'That part was left out, and the conversation goes on.',
      remedy: 'Report it to whoever runs the agent if it happens again.',
    },
    { details: { ...(type !== undefined && { type }), ...(path !== undefined && { path }) } },
  );
}
