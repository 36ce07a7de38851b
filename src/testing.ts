export { openPageLine } from './core/session/line/openPageLine';
export { FakeAudioDevice } from './testing/FakeAudioDevice';
export { FakeDevices } from './testing/FakeDevices';
export { FakeMicrophone } from './testing/FakeMicrophone';
export { FakeSpeaker, type FakeSpeakerOptions } from './testing/FakeSpeaker';
export { ManualClock } from './testing/ManualClock';
export { ScriptedConnection, ScriptedTransport } from './testing/ScriptedTransport';
export { createTestSession, type TestSession } from './testing/createTestSession';
export { agentSays } from './testing/agentSays';
export type { SpokenLine } from './testing/sound/SpokenLine';
export {
  createTestConversation,
  type TestConversation,
  type TestConversationOptions,
} from './testing/createTestConversation';
export type { Act } from './testing/passTime';
export { script } from './testing/script';
export type { Speech } from './testing/sound/Speech';
export { speechFromWav } from './testing/sound/speechFromWav';
export { toneSpeech } from './testing/sound/toneSpeech';
export type { AgentLine } from './testing/talk/agentStep';
export type { Script } from './testing/talk/Script';
export type { AgentManners, ScriptedAgent } from './testing/talk/ScriptedAgent';
export type { AgentTool } from './testing/talk/toolSteps';
export type { UserLine } from './testing/talk/userStep';
export type { TestDevice } from './testing/TestDevice';
