import { type ReactElement, useEffect, useRef, useSyncExternalStore } from 'react';
import { Icon } from '../../../components/Icon';
import type { InspectorMessages } from '../InspectorMessages';
import { minutesAndSeconds } from '../minutesAndSeconds';
import type { ReplayPlayer } from './ReplayPlayer';

const SPEEDS = [0.25, 0.5, 1, 2, 4];
const PLAY = 'M7.5 5v14l11-7z';
const PAUSE = 'M8 5v14M16 5v14';
const STEP = 'M6 5v14l9-7zM18.5 5v14';

/** Plays and steps through a recording. How far it is is written without React. */
export function ReplayBar({
  player,
  words,
  onClose,
}: {
  player: ReplayPlayer;
  words: InspectorMessages;
  onClose: () => void;
}): ReactElement {
  const { isPlaying, speed } = useSyncExternalStore(
    player.playback.subscribe,
    player.playback.get,
    player.playback.get,
  );
  const progress = useRef<HTMLProgressElement>(null);
  const figures = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = (): void => {
      const { event, events, ms, durationMs } = player.place.get();
      progress.current!.value = durationMs ? ms / durationMs : 0;
      const [time, whole] = [minutesAndSeconds(ms), minutesAndSeconds(durationMs)];
      figures.current!.textContent = events ? words.place(event, events, time, whole) : '';
    };
    write();
    return player.place.subscribe(write);
  }, [player, words]);

  return (
    <div className="parlando-inspector-replay">
      <button
        type="button"
        className="parlando-inspector-button"
        data-kind="main"
        onClick={() => (isPlaying ? player.pause() : player.play())}
      >
        <Icon path={isPlaying ? PAUSE : PLAY} />
        {isPlaying ? words.pauseReplay : words.play}
      </button>
      <button type="button" className="parlando-inspector-button" onClick={() => void player.step()}>
        <Icon path={STEP} />
        {words.step}
      </button>
      <select
        className="parlando-inspector-select"
        aria-label={words.speed}
        value={speed}
        onChange={({ target }) => player.setSpeed(Number(target.value))}
      >
        {SPEEDS.map((one) => (
          <option key={one} value={one}>
            {words.times(one)}
          </option>
        ))}
      </select>
      <progress ref={progress} className="parlando-inspector-progress" aria-label={words.progress} max={1} />
      <span ref={figures} className="parlando-inspector-place" />
      <bdi className="parlando-inspector-file">{player.name}</bdi>
      <button type="button" className="parlando-inspector-button" onClick={onClose}>
        {words.closeReplay}
      </button>
    </div>
  );
}
