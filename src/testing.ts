export { openPageLine } from './core/session/line/openPageLine';
export { FakeAudioDevice } from './testing/FakeAudioDevice';
export { FakeDevices } from './testing/FakeDevices';
export { FakeMicrophone } from './testing/FakeMicrophone';
export { FakeSpeaker, type FakeSpeakerOptions } from './testing/FakeSpeaker';
export { ManualClock } from './testing/ManualClock';
export { ScriptedConnection, ScriptedTransport } from './testing/ScriptedTransport';
export { createTestSession, type TestSession } from './testing/createTestSession';
export { agentSays, type SpokenLine } from './testing/agentSays';
