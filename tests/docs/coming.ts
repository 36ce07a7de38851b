/** Names that a page already tells of, and the code does not have yet. */
const COMING: readonly string[] = [
  'already_started',
  'attachments',
  'auth_required',
  'carryOver',
  'event_not_requested',
  'exportEventLog()',
  'idleTimeoutMs',
  'interrupt()',
  'maxDurationMs',
  'onAgentReasoningResponsePart',
  'onAgentToolRequest',
  'onAgentToolResponse',
  'onAgentToolResponseFullPayload',
  'onAgentTyping',
  'onAsrInitiationMetadata',
  'onContextUsage',
  'onExternalAgentConnected',
  'onExternalAgentDisconnected',
  'onGuardrailTriggered',
  'onInternalTentativeAgentResponse',
  'onInternalTurnProbability',
  'onMcpConnectionStatus',
  'onMcpToolCall',
  'onPrem',
  'onQueueStatus',
  'onRichContent',
  'override_refused',
  'protocols',
  'reconnect',
  'recordSession()',
  'recording_invalid',
  'sendFeedback()',
  'sendMCPToolApprovalResult()',
  'sendMultimodalMessage()',
  'session.events',
  'silenceTimeoutMs',
];

/** True of such a name, and of what is beneath it. */
export function isComing(name: string): boolean {
  return COMING.some((coming) => name === coming || name.startsWith(`${coming}.`));
}
