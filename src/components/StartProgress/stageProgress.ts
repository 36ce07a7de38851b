import type { StartStage, Status, Timings } from '../../core/state/ConversationState';

const STAGES = ['permission', 'token', 'socket', 'handshake'] as const satisfies readonly StartStage[];

/** Everything that the progress as a whole can show. */
export type ProgressState = 'idle' | 'running' | 'done' | 'failed';

/** One stage of a start. */
export interface StageProgress {
  name: StartStage;
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** How long it took, in milliseconds, once it is done. */
  ms: number | undefined;
}

export function progressState(status: Status): ProgressState {
  if (status.name === 'connecting') return 'running';
  if (status.name === 'ended' && 'error' in status.reason) return 'failed';
  return status.name === 'connected' ? 'done' : 'idle';
}

/**
 * The stages, in the order in which most starts come to their end. They overlap: one that is done has a time, and of the others
 * `status` names the one that is waited for. Of a start that is over there are only those that it needed.
 */
export function stageProgress(status: Status, timings: Timings): StageProgress[] {
  const whole = progressState(status);
  const stages = STAGES.map((name): StageProgress => {
    const ms = timings[name];
    if (ms !== undefined) return { name, state: 'done', ms };
    const waitedFor = status.name === 'connecting' && status.stage === name;
    return { name, state: waitedFor ? 'running' : 'waiting', ms };
  });
  if (whole === 'done') return stages.filter(({ ms }) => ms !== undefined);
  if (whole !== 'failed') return stages;
  const failed = stages.findIndex(({ ms }) => ms === undefined);
  return stages.map((stage, at) => (at === failed ? { ...stage, state: 'failed' } : stage));
}
