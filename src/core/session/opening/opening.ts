// What every conversation needs to begin, but not before its line is open: it is loaded while that opens.

export { introduce } from './introduce';
export { warnOfEvents } from './warnOfEvents';
