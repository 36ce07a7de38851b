import type { AgentResponseMessage, ServerMessage } from '../../protocol/ServerMessage';
import type { ChunkSpan } from '../../state/AlignmentTimeline';
import type { Attempt } from '../Attempt';
import type { Emission } from '../Callbacks';
import type { LineEvent } from '../line/Line';
import type { Notice } from '../notices/noticeEvent';
import { changeByTalk } from './changeByTalk';

const WELCOME = 'conversation_initiation_metadata';

/** What is of the conversation, and not of the line itself or its sound. */
type Received = Extract<LineEvent, { kind: 'message' | 'unknown' | 'refused' }>;

/** What a line's event means for its attempt: state, callbacks, tools. */
export function receive(attempt: Attempt, event: Received): void {
  const { parts, report } = attempt.context;
  switch (event.kind) {
    case 'message':
      return receiveMessage(attempt, event.message, event.span);
    case 'unknown':
      return parts.notices(({ takeUnknown }) => takeUnknown(attempt, event.body));
    case 'refused': {
      const { kind: _, ...details } = event;
      // Without its formats nothing can begin.
      const began = event.type !== WELCOME || attempt.welcomed;
      return parts.failures(({ invalidMessage }) => {
        const error = invalidMessage(details, began);
        if (began) report(error);
        else attempt.end({ type: 'error', error });
      });
    }
  }
}

/** @param span Where the sound of it lies in the speaker's stream. */
export function receiveMessage(attempt: Attempt, message: ServerMessage, span?: ChunkSpan): void {
  const { callbacks } = attempt.context;
  // An error is what closes the line only if nothing but pings comes after it.
  if (message.type !== 'ping') attempt.reported = undefined;
  // Sound that nobody plays is no turn.
  if (span || message.type !== 'audio') changeByTalk(attempt, { type: 'message', message });
  // Who watches the state may have ended it.
  if (attempt.signal.aborted) return;
  const news = heed(attempt, message, span);
  callbacks.emit('message', message);
  if (news) callbacks.emit(...news);
}

/** Does what a message asks for. Returns what listeners are told of it beside the message itself. */
function heed(attempt: Attempt, message: ServerMessage, span: ChunkSpan | undefined): Emission | undefined {
  const { voice } = attempt;
  const { dispatch, parts, report, state } = attempt.context;
  const later = (notice: Notice | AgentResponseMessage): void =>
    parts.notices(({ takeNotice }) => takeNotice(attempt, notice));
  switch (message.type) {
    case WELCOME:
      attempt.succeed(message.conversation_initiation_metadata_event.conversation_id);
      return;
    case 'audio': {
      const { alignment, event_id } = message.audio_event;
      const { voidedChunks, voidedEventId } = state();
      if (span) voice?.queue(span, alignment);
      // Where there is sound the line has dropped it.
      if (event_id <= voidedEventId) dispatch({ type: 'change', change: { voidedChunks: voidedChunks + 1 } });
      else if (alignment) later(message);
      return;
    }
    case 'agent_response': {
      const { agent_response, attachments } = message.agent_response_event;
      // That of a voided turn completes nothing.
      if (state().liveTurn?.status === 'final') {
        if (voice) voice.textDone();
        else dispatch({ type: 'turn_over' });
      }
      if (attachments) later(message);
      return ['agentResponse', agent_response.trim()];
    }
    case 'agent_chat_response_part': {
      const { text, type } = message.text_response_part;
      return ['agentChatResponsePart', text, type];
    }
    case 'interruption':
      attempt.cutShort();
      return ['interruption', message.interruption_event.event_id];
    case 'user_transcript': {
      const { user_transcript } = message.user_transcription_event;
      voice?.userSaid(user_transcript);
      return ['userTranscript', user_transcript.trim()];
    }
    case 'tentative_user_transcript':
      return ['tentativeUserTranscript', message.tentative_user_transcription_event.user_transcript.trim()];
    case 'ping': {
      const { ping_ms } = message.ping_event;
      return ping_ms ? ['latencyMeasurement', ping_ms] : undefined;
    }
    case 'client_tool_call':
    case 'mcp_tool_call':
      parts.tools(({ takeToolCall }) => takeToolCall(attempt, message));
      if (message.type === 'mcp_tool_call') later(message);
      return;
    case 'error':
      attempt.keep((keeper) => keeper.reported(message), report);
      return;
    case 'agent_tool_response':
      if (message.agent_tool_response.tool_name === 'end_call') {
        attempt.keep((keeper) => keeper.endCalled(), report);
      }
      later(message);
      return;
    default:
      later(message);
      return;
  }
}
