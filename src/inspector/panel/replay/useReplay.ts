import { useEffect, useRef, useState } from 'react';
import { ReplayPlayer } from './ReplayPlayer';

/** A recording that is open, or could not be opened. */
export interface OpenReplay {
  player: ReplayPlayer | undefined;
  /** Why the last one was not opened. */
  problem: string | undefined;
  open: (file: File) => void;
  /** Goes to `ms` of the connection that is shown, and plays on if it played. */
  seek: (ms: number) => void;
  close: () => void;
}

/** One recording at a time, which is closed with the component. */
export function useReplay(): OpenReplay {
  const [player, setPlayer] = useState<ReplayPlayer>();
  const [problem, setProblem] = useState<string>();
  const opened = useRef<ReplayPlayer>(undefined);
  const wanted = useRef<number>(undefined);
  const show = (next: ReplayPlayer | undefined): void => {
    opened.current?.close();
    opened.current = next;
    setPlayer(next);
  };
  const tell = (error: unknown): void => setProblem(error instanceof Error ? error.message : String(error));
  useEffect(() => () => opened.current?.pause(), []);

  const seek = async (from: ReplayPlayer): Promise<void> => {
    const { isPlaying, speed } = from.playback.get();
    const connection = Math.max(1, from.place.get().connection);
    let at = from;
    // Another place may be wanted on the way, and another recording, or none.
    for (let ms = wanted.current; ms !== undefined && opened.current === at; ms = wanted.current) {
      if (ms < at.place.get().ms) {
        const again = await ReplayPlayer.open(at.file);
        if (opened.current !== at) break;
        again.setSpeed(speed);
        show((at = again));
      }
      await at.goTo(connection, ms, () => wanted.current === ms && opened.current === at);
      if (wanted.current === ms) wanted.current = undefined;
    }
    wanted.current = undefined;
    if (isPlaying && opened.current === at) at.play();
  };
  return {
    player,
    problem,
    open(file) {
      setProblem(undefined);
      ReplayPlayer.open(file).then((next) => {
        show(next);
        next.play();
      }, tell);
    },
    seek(ms) {
      const runs = wanted.current !== undefined;
      wanted.current = ms;
      if (!runs && opened.current) seek(opened.current).catch(tell);
    },
    close: () => show(undefined),
  };
}
