import { useEffect, useRef, useState } from 'react';
import { ReplayPlayer } from './ReplayPlayer';

/** A recording that is open, or could not be opened. */
export interface OpenReplay {
  player: ReplayPlayer | undefined;
  /** Why the last one was not opened. */
  problem: string | undefined;
  open: (file: File) => void;
  close: () => void;
}

/** One recording at a time, which is closed with the component. */
export function useReplay(): OpenReplay {
  const [player, setPlayer] = useState<ReplayPlayer>();
  const [problem, setProblem] = useState<string>();
  const opened = useRef<ReplayPlayer>(undefined);
  const show = (next: ReplayPlayer | undefined): void => {
    opened.current?.close();
    opened.current = next;
    setPlayer(next);
  };
  useEffect(() => () => opened.current?.pause(), []);
  return {
    player,
    problem,
    open(file) {
      setProblem(undefined);
      ReplayPlayer.open(file).then(
        (next) => {
          show(next);
          next.play();
        },
        (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
      );
    },
    close: () => show(undefined),
  };
}
