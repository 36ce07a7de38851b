import type { LaneView } from './LaneView';
import { minutesAndSeconds } from '../minutesAndSeconds';

/** Marks are no nearer to one another than this, in CSS pixels. */
const NEAREST = 72;
const INTERVALS_S = [1, 2, 5, 10, 15, 30, 60];

/** Marks of time behind all lanes, with their names below, and a line below each lane. */
export function drawAxis(
  context: CanvasRenderingContext2D,
  { width, height, from, to, zero, colors, font, lanes }: LaneView,
): void {
  const scale = width / (to - from);
  const interval = 1000 * (INTERVALS_S.find((seconds) => seconds * 1000 * scale >= NEAREST) ?? 60);
  const { heard } = lanes;
  const bottom = heard.top + heard.height;
  context.font = font;
  context.textBaseline = 'middle';
  context.textAlign = 'start';
  for (
    let at = zero + Math.max(0, Math.ceil((from - zero) / interval)) * interval;
    at <= to;
    at += interval
  ) {
    const x = Math.round((at - from) * scale);
    context.fillStyle = colors.line;
    context.fillRect(x, 0, 1, bottom);
    context.fillStyle = colors.ink;
    context.fillText(minutesAndSeconds(at - zero), x + 4, (bottom + height) / 2);
  }
  context.fillStyle = colors.line;
  for (const { top, height: tall } of Object.values(lanes)) {
    context.fillRect(0, Math.round(top + tall), width, 1);
  }
}
