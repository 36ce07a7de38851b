import type { ConversationConfigOverride } from '../../core/protocol/ClientMessage';
import type { SessionOptions } from '../../core/session/SessionOptions';
import { fetchSignedUrl } from './fetchSignedUrl';
import type { Settings } from './Settings';

/** What the settings say to the session. What is not set is not there, so that an agent that allows no overrides is asked for none. */
export function sessionOptions(settings: Settings): SessionOptions {
  const { agentId, origin, signedUrl, userId, environment, dynamicVariables, workletUrl, workerUrl } =
    settings;
  const configOverride = override(settings);
  return given<SessionOptions>({
    agentId,
    origin,
    signedUrl: isAnswered(signedUrl) ? ({ signal }) => fetchSignedUrl(signedUrl, signal) : signedUrl,
    userId,
    environment,
    audio: settings.overrideTextOnly ? false : given({ workletUrl, workerUrl }),
    initiation: given({ dynamicVariables, configOverride }),
  });
}

/** An address that answers with a signed one. */
function isAnswered(signedUrl: Settings['signedUrl']): signedUrl is string {
  return typeof signedUrl === 'string' && signedUrl.startsWith('http');
}

function override(settings: Settings): ConversationConfigOverride | undefined {
  const { overridePrompt: prompt, overrideSpeed, overrideStability, overrideSimilarityBoost } = settings;
  const agent = given({
    prompt: prompt === undefined ? undefined : { prompt },
    first_message: settings.overrideFirstMessage,
    language: settings.overrideLanguage ?? settings.language,
  });
  const tts = given({
    voice_id: settings.overrideVoiceId,
    speed: overrideSpeed,
    stability: overrideStability,
    similarity_boost: overrideSimilarityBoost,
  });
  const conversation = settings.overrideTextOnly ? { text_only: true } : undefined;
  const all = given({ agent: filled(agent), tts: filled(tts), conversation });
  return filled(all);
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without what is undefined. */
function given<T extends object>(values: { [K in keyof T]: T[K] | undefined }): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}

function filled<T extends object>(values: T): T | undefined {
  return Object.keys(values).length > 0 ? values : undefined;
}
