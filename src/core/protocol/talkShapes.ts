import { audioFormats } from './AudioFormat';
import { partType } from './partType';
import type * as Wire from './ServerMessage';
import type { Shapes } from './Shapes';
import { type Fields, finite, integer, list, oneOf, optional, record, text } from './shape';

/** The types that are read where the line runs. The others come seldom, and are read by a part that is loaded for them. */
export type TalkType =
  | 'conversation_initiation_metadata'
  | 'audio'
  | 'user_transcript'
  | 'tentative_user_transcript'
  | 'agent_response'
  | 'agent_response_correction'
  | 'agent_chat_response_part'
  | 'interruption'
  | 'ping'
  | 'client_tool_call'
  | 'error';

const format = oneOf(audioFormats);

/** What is usable of the three lists is used: a missing one is empty, lengths may differ. */
const alignment: Fields<Wire.WireAlignment> = {
  chars: optional(list(text), []),
  char_start_times_ms: optional(list(finite), []),
  char_durations_ms: optional(list(finite), []),
};

const transcript = { user_transcript: text, event_id: integer };

/** The messages of which a conversation is made, each with its fields beside `type`. */
export const talkShapes: Shapes<TalkType> = {
  conversation_initiation_metadata: {
    conversation_initiation_metadata_event: {
      conversation_id: text,
      agent_output_audio_format: format,
      user_input_audio_format: format,
    },
  },
  audio: { audio_event: { audio_base_64: text, event_id: integer, alignment: optional(alignment) } },
  user_transcript: { user_transcription_event: transcript },
  tentative_user_transcript: { tentative_user_transcription_event: transcript },
  agent_response: {
    agent_response_event: {
      agent_response: text,
      event_id: integer,
      attachments: optional(list({ url: text, name: text, mime_type: optional(text) })),
    },
  },
  agent_response_correction: {
    agent_response_correction_event: {
      original_agent_response: text,
      corrected_agent_response: text,
      event_id: integer,
    },
  },
  agent_chat_response_part: { text_response_part: { text, type: partType, event_id: integer } },
  interruption: { interruption_event: { event_id: integer } },
  ping: { ping_event: { event_id: integer, ping_ms: optional(finite) } },
  client_tool_call: {
    client_tool_call: { tool_name: text, tool_call_id: text, parameters: record, event_id: integer },
  },
  error: {
    error_event: {
      code: integer,
      message: optional(text),
      error_type: optional(text),
      reason: optional(text),
      debug_message: optional(text),
      details: optional(record),
    },
  },
};
