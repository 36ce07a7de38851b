import type { OnPrem, Webhook } from '../OnPrem';

/** What one's own server is told before anything else: the agent that it is to be. What is not given is null. */
export function enclaveSetup(onPrem: OnPrem): Record<string, unknown> {
  const {
    postCallTranscriptionWebhook: transcription,
    postCallAudioWebhook: audio,
    bedrockInferenceProfile: bedrock,
  } = onPrem;
  return {
    type: 'enclave_setup_config',
    agent_config_dict: onPrem.agentConfig ?? null,
    override_agent_config_list: onPrem.agentConfigOverrides ?? null,
    tools_config_list: onPrem.tools ?? null,
    post_call_transcription_webhook_url: onPrem.postCallTranscriptionWebhookUrl ?? null,
    post_call_audio_webhook_url: onPrem.postCallAudioWebhookUrl ?? null,
    prompt_knowledge_base: onPrem.promptKnowledgeBase ?? null,
    ...(bedrock !== undefined && { bedrock_inference_profile: bedrock }),
    ...(transcription && { post_call_transcription_webhook: webhook(transcription) }),
    ...(audio && { post_call_audio_webhook: webhook(audio) }),
  };
}

function webhook({ url, hmacSecret }: Webhook): Record<string, unknown> {
  return { url, ...(hmacSecret !== undefined && { hmac_secret: hmacSecret }) };
}
