import type { StartStage, Timings } from '../state/ConversationState';
import type { Attempt } from './Attempt';

/**
 * How far a start has come, and how long its stages take: `socket` and `handshake` by themselves, the others from the start.
 *
 * @returns To be told which stage is over, and tells what it took, if it was needed, and what is waited for now.
 */
export function followStart({ context, line, signal, voice }: Attempt): (over?: keyof Timings) => void {
  const { clock, dispatch, options, state } = context;
  const { microphone, signedUrl } = options;
  const needed: { [S in keyof Timings]?: boolean } = {
    permission: microphone !== false,
    token: typeof signedUrl === 'function',
  };
  const startedAt = clock.now();
  let stageAt = startedAt;
  return (over) => {
    const { status, timings } = state();
    if (signal.aborted || status.name === 'reconnecting') return;
    let stage: StartStage = line.isOpen ? 'handshake' : 'socket';
    if (needed.token && !line.target) stage = 'token';
    if (needed.permission && voice?.isAsking) stage = 'permission';
    const isNew = status.name !== 'connecting' || status.stage !== stage;
    const isTimed = over && needed[over] !== false;
    const now = clock.now();
    const tookMs = now - (over === 'socket' || over === 'handshake' ? stageAt : startedAt);
    // A socket opens while the user is asked, and the handshake waits for both.
    if (over !== 'permission' || line.isOpen) stageAt = now;
    if (!isNew && !isTimed) return;
    dispatch({
      type: 'change',
      change: {
        ...(isTimed && { timings: { ...timings, [over]: tookMs } }),
        ...(isNew && { status: { name: 'connecting', stage } }),
      },
    });
  };
}
