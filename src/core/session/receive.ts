import type { AgentResponseMessage, ServerMessage } from '../protocol/ServerMessage';
import type { ChunkSpan } from '../state/AlignmentTimeline';
import type { Attempt } from './Attempt';
import type { Emission } from './Callbacks';
import type { LineEvent } from './line/Line';
import type { Notice } from './notices/noticeEvent';

const WELCOME = 'conversation_initiation_metadata';

/** What is not about the line itself. */
type Received = Extract<LineEvent, { kind: 'message' | 'unknown' | 'refused' | 'void' | 'interrupted' }>;

/** What a line's event means for its attempt: state, callbacks, tools. */
export function receive(attempt: Attempt, event: Received): void {
  const { dispatch, parts, report, state } = attempt.context;
  const { voidedChunks, voidedEventId } = state();
  switch (event.kind) {
    case 'message':
      return receiveMessage(attempt, event.message, event.span);
    case 'void':
      return dispatch({ type: 'change', change: { voidedChunks: voidedChunks + 1 } });
    case 'interrupted':
      dispatch({ type: 'change', change: { voidedEventId: Math.max(voidedEventId, event.eventId) } });
      return cutShort(attempt);
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

/** What is being said is over. With a speaker the cut comes with its report of what was heard. */
function cutShort({ context, voice }: Attempt): void {
  if (voice) voice.interrupted();
  else context.dispatch({ type: 'cut', turnId: context.state().liveTurn?.id });
}

/** @param span Where the sound of it lies in the speaker's stream. */
export function receiveMessage(attempt: Attempt, message: ServerMessage, span?: ChunkSpan): void {
  const { callbacks, dispatch } = attempt.context;
  // An error is what closes the line only if nothing but pings comes after it.
  if (message.type !== 'ping') attempt.reported = undefined;
  // Sound that nobody plays is no turn.
  if (span || message.type !== 'audio') dispatch({ type: 'message', message });
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
      const { alignment, event_id: eventId } = message.audio_event;
      if (span) voice?.queue(span, alignment);
      if (!alignment) return;
      const { chars, char_start_times_ms, char_durations_ms } = alignment;
      return [
        'audioAlignment',
        { eventId, chars, charStartTimesMs: char_start_times_ms, charDurationsMs: char_durations_ms },
      ];
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
      cutShort(attempt);
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
