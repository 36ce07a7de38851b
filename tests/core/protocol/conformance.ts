import type { IncomingSocketEvent } from '@elevenlabs/client';
import type * as Theirs from '@elevenlabs/types';
import type { AudioFormat } from '../../../src/core/protocol/AudioFormat';
import type {
  ClientMessage,
  ConversationConfigOverride,
  InitiationMessage,
  MultimodalMessage,
  UserAudioMessage,
} from '../../../src/core/protocol/ClientMessage';
import type {
  NoticeMessage,
  ServerMessage,
  ServerMessageType,
} from '../../../src/core/protocol/ServerMessage';

// Our types of the wire against those that the protocol's owner publishes. Nothing here runs: a drift of either side
// breaks the type check.

type True<T extends true> = T;
/** True when everything that `Given` allows is allowed by `Wanted`. */
type Allows<Wanted, Given> = [Given] extends [Wanted] ? true : false;
type Same<A, B> = [Allows<A, B>, Allows<B, A>] extends [true, true] ? true : false;

/** Without null, all the way down: the published types leave out what the contract calls nullable. */
type NotNull<T> = T extends readonly (infer Item)[]
  ? NotNull<Item>[]
  : T extends object
    ? { [K in keyof T]: NotNull<Exclude<T[K], null>> }
    : T;

/** Every message of a conversation that they publish, from the agent. */
type FromAgent =
  | Theirs.AgentChatResponsePart
  | Theirs.AgentReasoningResponsePart
  | Theirs.AgentResponse
  | Theirs.AgentResponseCorrection
  | Theirs.AgentToolRequestMessage
  | Theirs.AgentToolResponseMessage
  | Theirs.AgentToolResponseFullPayloadMessage
  | Theirs.AgentTyping
  | Theirs.AsrInitiationMetadata
  | Theirs.Audio
  | Theirs.ClientToolCallMessage
  | Theirs.ContextUsage
  | Theirs.ConversationMetadata
  | Theirs.ErrorMessage
  | Theirs.ExternalAgentConnected
  | Theirs.ExternalAgentDisconnected
  | Theirs.GuardrailTriggered
  | Theirs.InternalTentativeAgentResponse
  | Theirs.InternalTurnProbability
  | Theirs.Interruption
  | Theirs.McpConnectionStatusMessage
  | Theirs.McpToolCall
  | Theirs.Ping
  | Theirs.RichContentMessage
  | Theirs.TentativeUserTranscript
  | Theirs.UserTranscript
  | Theirs.VadScore;

/** And from a client. */
type FromClient =
  | Theirs.ClientToolResult
  | Theirs.ContextualUpdate
  | Theirs.ConversationInitiation
  | Theirs.McpToolApprovalResult
  | Theirs.MultimodalMessage
  | Theirs.Pong
  | Theirs.UserActivity
  | Theirs.UserAudio
  | Theirs.UserFeedback
  | Theirs.UserMessage;

type TheirServer<T extends string> = Extract<FromAgent, { type: T }>;
type OurServer<T extends string> = ServerMessage & { type: T };
type TheirClient<T extends string> = Extract<FromClient, { type: T }>;
type OurClient<T extends string> = Extract<ClientMessage, { type: T }>;

/** Not among the published types. */
type OursAlone = 'queue_status';
/** Notices are kept by their type alone; an error's code and type may be newer than we are. */
type Looser = NoticeMessage['type'] | 'error';
type Strict = Exclude<ServerMessageType, Looser | OursAlone>;

/** Names of our messages that do not allow what theirs does, or the other way about; `never` is good. */
type NotRead = {
  [T in Exclude<ServerMessageType, OursAlone>]: Allows<OurServer<T>, TheirServer<T>> extends true ? never : T;
}[Exclude<ServerMessageType, OursAlone>];
type NotWritten = {
  [T in Strict]: Allows<NotNull<TheirServer<T>>, NotNull<OurServer<T>>> extends true ? never : T;
}[Strict];

/** The language is any text here, so that a new one needs no new version. */
type WithTheirLanguage = Omit<InitiationMessage, 'conversation_config_override'> & {
  conversation_config_override?: Omit<ConversationConfigOverride, 'agent'> & {
    agent?: Omit<NonNullable<ConversationConfigOverride['agent']>, 'language'> & {
      language?: Theirs.ConversationConfigOverrideAgentLanguage;
    };
  };
};

type TheirType = Extract<FromClient, { type: string }>['type'];
type SaidAsIs = Exclude<TheirType, 'conversation_initiation_client_data'>;
type NotAccepted = {
  [T in SaidAsIs]: Allows<NotNull<TheirClient<T>>, NotNull<OurClient<T>>> extends true ? never : T;
}[SaidAsIs];
type NotSayable = {
  [T in SaidAsIs]: Allows<OurClient<T>, TheirClient<T>> extends true ? never : T;
}[SaidAsIs];

export type Conformance = [
  // From the agent: the same types, each of which we can read, and nothing that they cannot send.
  True<Same<FromAgent['type'], Exclude<ServerMessageType, OursAlone>>>,
  True<Same<NotRead, never>>,
  True<Same<NotWritten, never>>,
  True<Same<Theirs.ConversationInitiationMetadataEventAgentOutputAudioFormat, AudioFormat>>,
  True<Same<Theirs.ConversationInitiationMetadataEventUserInputAudioFormat, AudioFormat>>,
  // To the agent: the same types, and each message both ways.
  True<Same<TheirType, NonNullable<ClientMessage['type']>>>,
  True<Same<NotAccepted, never>>,
  True<Same<NotSayable, never>>,
  True<Allows<Theirs.UserAudio, UserAudioMessage>>,
  True<Allows<UserAudioMessage, Theirs.UserAudio>>,
  True<Allows<NotNull<Theirs.ConversationInitiation>, NotNull<WithTheirLanguage>>>,
  // What is in their types beyond the contract's file, or of no use outside of their service, is left out.
  True<Allows<InitiationMessage, Omit<Theirs.ConversationInitiation, 'tool_mock_config'>>>,
  True<Allows<MultimodalMessage, Omit<Theirs.MultimodalMessage, 'files'>>>,
  True<
    Same<
      Theirs.ConversationConfigOverrideConversationClientEventsItem,
      NonNullable<NonNullable<ConversationConfigOverride['conversation']>['client_events']>[number]
    >
  >,
  // Their client knows no message that is forgotten above.
  True<Allows<FromAgent['type'], IncomingSocketEvent['type']>>,
  // And the comparison tells messages apart.
  True<Same<Allows<OurServer<'ping'>, TheirServer<'interruption'>>, false>>,
  True<Same<Allows<TheirClient<'feedback'>, OurClient<'pong'>>, false>>,
];
