import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { VoiceSession } from '../../../core/session/VoiceSession';
import { useReducedMotion } from '../../../components/useReducedMotion';
import { useSessionState } from '../../../hooks/useSessionState';
import type { InspectorMessages } from '../InspectorMessages';
import { LanePainter } from './LanePainter';
import type { LaneSample } from './LaneSample';

const SPANS_S = [10, 30, 60, 120];
const LANES = ['turns', 'input', 'queued', 'rendered', 'heard'] as const;
/** Colours that the style sheet gives to the drawing. */
const INKS = ['user', 'agent', 'failure'];

/** What is heard on both sides, over time, and how far the agent's sound is on its way to the ear. */
export function AudioLanes({
  session,
  paused,
  words,
}: {
  session: VoiceSession;
  paused: boolean;
  words: InspectorMessages;
}): ReactElement {
  const heading = useId();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const queued = useRef<HTMLSpanElement>(null);
  const heard = useRef<HTMLSpanElement>(null);
  const painter = useRef<LanePainter>(undefined);
  const [seconds, setSeconds] = useState(30);
  const still = useReducedMotion();
  const underruns = useSessionState(session, ({ speaker }) => speaker.underruns);

  useEffect(() => {
    const began = new LanePainter(session, root.current!, canvas.current!);
    painter.current = began;
    return began.start();
  }, [session]);
  useEffect(() => {
    const write = (figure: HTMLElement | null, ms: number): void => {
      // The session may end just when this goes.
      if (figure) figure.textContent = Math.abs(ms) < 1 ? '' : words.milliseconds(ms);
    };
    const onSample = ({ queuedMs, latencyMs }: LaneSample): void => {
      write(queued.current, queuedMs);
      write(heard.current, -latencyMs);
    };
    painter.current!.setOptions({ spanMs: seconds * 1000, paused, still, onSample });
  }, [session, seconds, paused, still, words]);

  const figures = { turns: null, input: null, queued, rendered: null, heard };
  return (
    <section className="parlando-inspector-sound" aria-labelledby={heading}>
      <header className="parlando-inspector-bar">
        <h3 id={heading}>{words.sound}</h3>
        <select
          className="parlando-inspector-select"
          aria-label={words.span}
          value={seconds}
          onChange={({ target }) => setSeconds(Number(target.value))}
        >
          {SPANS_S.map((count) => (
            <option key={count} value={count}>
              {words.seconds(count)}
            </option>
          ))}
        </select>
      </header>
      <div className="parlando-inspector-lanes" ref={root}>
        <div className="parlando-inspector-gutter">
          {LANES.map((lane) => (
            <div key={lane} data-lane={lane}>
              <span>{words.lanes[lane]}</span>
              {lane === 'rendered' && underruns > 0 && (
                <span className="parlando-inspector-figure">{words.underruns(underruns)}</span>
              )}
              {figures[lane] && <span ref={figures[lane]} className="parlando-inspector-figure" />}
            </div>
          ))}
        </div>
        {INKS.map((ink) => (
          <i key={ink} data-ink={ink} hidden />
        ))}
        <canvas ref={canvas} dir="ltr" role="img" aria-label={words.lanesLabel} />
      </div>
    </section>
  );
}
