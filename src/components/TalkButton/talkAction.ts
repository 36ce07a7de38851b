import type { TalkAction, TalkNote } from '../messages/Messages';
import type { TalkState } from '../talkState';

/** What a press does in a call: ends it, opens the microphone while it lasts, or mutes it. */
export type TalkMode = 'toggle' | 'hold' | 'mute';

const rests: Partial<Record<TalkState, TalkAction>> = { idle: 'start', failed: 'retry', ended: 'again' };

/** Whether a conversation is going on, or beginning. */
export function isInCall(state: TalkState): boolean {
  return !(state in rests);
}

/** What a press does. `isOn`: it is held, or in a mode without holding, the microphone is not muted. */
export function actionOf(mode: TalkMode, state: TalkState, isOn: boolean): TalkAction {
  const start = rests[state];
  if (start) return start;
  if (mode === 'hold') return isOn ? 'release' : 'hold';
  if (state === 'connecting') return 'cancel';
  if (mode === 'mute') return isOn ? 'mute' : 'unmute';
  return 'end';
}

/** What there is to say of the call, if anything. */
export function noteOf(mode: TalkMode, state: TalkState, isOn: boolean): TalkNote | undefined {
  if (state === 'idle' || state === 'ended' || state === 'connecting') return undefined;
  if (mode === 'hold' && isOn && state !== 'failed' && state !== 'reconnecting') return 'heard';
  if (state !== 'listening' || isOn) return state;
  return mode === 'hold' ? undefined : 'muted';
}
