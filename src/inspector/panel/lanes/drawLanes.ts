import { loudness } from '../../../components/loudness';
import { drawAxis } from './drawAxis';
import { drawSteps, type Extent } from './drawSteps';
import { drawTurns } from './drawTurns';
import type { LaneView } from './LaneView';

/** So much waiting sound fills its lane, in milliseconds. More is cut off. */
const FULL_QUEUE_MS = 4000;
/** What sounds without a sound is a line. */
const SILENT = 0.05;

/** Draws the lanes onto a cleared canvas. Time goes from left to right, in every language. */
export function drawLanes(context: CanvasRenderingContext2D, view: LaneView): void {
  const { lanes, colors, track } = view;
  drawAxis(context, view);
  drawSteps(context, view, colors.user, lanes.input, (place) => centred(loudness(track.input[place]!)));
  const waiting = (place: number): number =>
    // By its root: the last quarter of a second is what matters, and is to be seen beside a long story.
    Math.sqrt(Math.min(1, track.queuedMs[place]! / FULL_QUEUE_MS));
  context.globalAlpha = 0.28;
  drawSteps(context, view, colors.agent, lanes.queued, (place) => {
    const tall = waiting(place);
    return tall > 0 ? [1 - tall, tall] : undefined;
  });
  context.globalAlpha = 1;
  drawSteps(context, view, colors.agent, lanes.queued, (place) => {
    const tall = waiting(place);
    return tall > 0 ? [1 - tall, 0] : undefined;
  });
  drawSteps(context, view, colors.agent, lanes.rendered, (place) =>
    track.isRendered(place) ? centred(Math.max(SILENT, loudness(track.output[place]!))) : undefined,
  );
  drawSteps(context, view, colors.agent, lanes.heard, (place) =>
    track.isHeard(place) ? centred(0.5) : undefined,
  );
  drawTurns(context, view);
}

function centred(tall: number): Extent | undefined {
  return tall > 0 ? [(1 - tall) / 2, tall] : undefined;
}
