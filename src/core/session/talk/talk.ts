// What every conversation needs, but not before its line is open: it is loaded while that opens. The agent is told nothing
// before it is there, so that nothing that is said waits for it.

export { introduce } from './introduce';
export { UserMessages } from './UserMessages';
export { receive } from './receive';
export { warnOfEvents } from './warnOfEvents';
