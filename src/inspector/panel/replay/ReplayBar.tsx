import { type ReactElement, useEffect, useRef, useSyncExternalStore } from 'react';
import { Icon } from '../../../components/Icon';
import type { InspectorMessages } from '../InspectorMessages';
import { minutesAndSeconds } from '../minutesAndSeconds';
import type { ReplayPlayer } from './ReplayPlayer';

const SPEEDS = [0.25, 0.5, 1, 2, 4];
const PLAY = 'M7.5 5v14l11-7z';
const PAUSE = 'M8 5v14M16 5v14';
const STEP = 'M6 5v14l9-7zM18.5 5v14';

/** Plays a recording, steps through it and goes to any place of it. How far it is is written without React. */
export function ReplayBar({
  player,
  words,
  onSeek,
  onClose,
}: {
  player: ReplayPlayer;
  words: InspectorMessages;
  /** @param ms Of the connection that is shown. */
  onSeek: (ms: number) => void;
  onClose: () => void;
}): ReactElement {
  const { isPlaying, speed } = useSyncExternalStore(
    player.playback.subscribe,
    player.playback.get,
    player.playback.get,
  );
  const slider = useRef<HTMLInputElement>(null);
  const figures = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = (): void => {
      const { event, events, ms, durationMs } = player.place.get();
      const [time, whole] = [minutesAndSeconds(ms), minutesAndSeconds(durationMs)];
      const figure = events ? words.place(event, events, time, whole) : '';
      const { current: range } = slider;
      range!.max = String(durationMs);
      range!.value = String(ms);
      range!.ariaValueText = figure;
      figures.current!.textContent = figure;
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
      <input
        ref={slider}
        type="range"
        className="parlando-inspector-progress"
        aria-label={words.progress}
        min={0}
        step="any"
        defaultValue={0}
        onInput={({ currentTarget }) => onSeek(currentTarget.valueAsNumber)}
      />
      <span ref={figures} className="parlando-inspector-place" />
      <bdi className="parlando-inspector-file">{player.file.name}</bdi>
      <button type="button" className="parlando-inspector-button" onClick={onClose}>
        {words.closeReplay}
      </button>
    </div>
  );
}
