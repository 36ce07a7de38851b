/** Where the record of a conversation goes after it. */
export interface Webhook {
  url: string;
  /** Signs what is sent. */
  hmacSecret?: string;
}

/**
 * An agent on a server of your own, told at the start of each conversation what it is to be. Its parts are in the form in
 * which the hosted service exports them. Whoever opens the page can read all of this.
 */
export interface OnPrem {
  /** The whole address, `wss:` or `ws:`. Nothing is added to it, and no subprotocol is asked for. */
  url: string;
  agentConfig?: Record<string, unknown>;
  agentConfigOverrides?: Record<string, unknown>[];
  tools?: Record<string, unknown>[];
  promptKnowledgeBase?: string[];
  bedrockInferenceProfile?: string;
  postCallTranscriptionWebhook?: Webhook;
  postCallAudioWebhook?: Webhook;
  /** The older form, without a secret. To set both forms is an `invalid_option`. */
  postCallTranscriptionWebhookUrl?: string;
  postCallAudioWebhookUrl?: string;
}
