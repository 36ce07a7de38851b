export { startAgent, type RunningAgent } from './agent/startAgent';
export type { AgentOptions, BrainSetup } from './agent/AgentOptions';
export type { ClientEvent } from './agent/conversation/clientEvents';
export type { Faults } from './agent/conversation/Faults';

export type { Brain, BrainInput, Line, ToolOutcome } from './agent/brain/Brain';
export { ChatBrain, type ChatBrainOptions } from './agent/brain/ChatBrain';
export type { ChatTool } from './agent/brain/chat/ChatTool';
export { GuideBrain, type GuideBrainOptions } from './agent/brain/GuideBrain';

export type { Speech, Voice } from './agent/voice/Voice';
export { openFliteVoice, type FliteOptions } from './agent/voice/openFliteVoice';
export type { FliteVoiceName } from './agent/voice/createFlite';
export { EngineMissing } from './agent/voice/EngineMissing';

export type { Recognizer, Utterance } from './agent/hearing/Recognizer';
export { PocketSphinx, type PocketSphinxOptions } from './agent/hearing/PocketSphinx';
export { OpenAiTranscriber, type OpenAiTranscriberOptions } from './agent/hearing/OpenAiTranscriber';

export { Script, script } from './agent/script/Script';
export { readScript } from './agent/script/readScript';
export type { ScriptSound, ScriptStep } from './agent/script/ScriptStep';
