import type { LaneBox, LaneView } from './LaneView';

/** How far what is drawn stays from the edges of its lane, in CSS pixels. */
const INSET = 4;

/** From where to where in its lane, each a part of the lane's height. */
export type Extent = readonly [top: number, tall: number];

/** A bar for each step of the track for which there is an extent. */
export function drawSteps(
  context: CanvasRenderingContext2D,
  { track, from, to, width }: LaneView,
  color: string,
  { top, height }: LaneBox,
  extentOf: (place: number) => Extent | undefined,
): void {
  const scale = width / (to - from);
  const wide = track.stepMs * scale;
  const room = height - 2 * INSET;
  context.fillStyle = color;
  context.beginPath();
  for (let step = Math.floor(from / track.stepMs); step * track.stepMs <= to; step++) {
    const place = track.placeOf(step);
    const extent = place < 0 ? undefined : extentOf(place);
    if (!extent) continue;
    // A little wider than it is, so that no seam shows between one and the next.
    const x = (step * track.stepMs - from) * scale;
    context.rect(x, top + INSET + extent[0] * room, wide + 0.5, Math.max(1.5, extent[1] * room));
  }
  context.fill();
}
