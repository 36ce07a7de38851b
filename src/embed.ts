export type { AgentEvents } from './embed/element/AgentEvents';
export type { CommandDetail, Commands } from './embed/element/followCommands';
export type { AgentListeners, AgentProps, AgentVueListeners } from './embed/element/AgentProps';
export { ParlandoAgent } from './embed/element/ParlandoAgent';
export type { DynamicVariables, Placement, Settings, Strings, Variant } from './embed/settings/Settings';
