// What a conversation needs rarely, or at the earliest once it runs, in one part.

export { refineCut } from '../../state/refineCut';
export { echoSuspected, isEcho } from '../voice/isEcho';
export { takeNotice } from './takeNotice';
export { takeUnknown } from './takeUnknown';
