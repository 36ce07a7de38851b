import type { VisualFrame } from './VisualFrame';

/** The part of its column that a bar is wide. */
const FILLED = 0.56;

/** A bar for each band, from the middle up and down; dots while it is still. */
export function drawBars(context: CanvasRenderingContext2D, frame: VisualFrame): void {
  const { width, height, bands, color } = frame;
  const column = width / bands.length;
  const thick = Math.min(column * FILLED, height / 4);
  context.fillStyle = color;
  context.beginPath();
  for (let i = 0; i < bands.length; i++) {
    const tall = thick + bands[i]! * (height - thick);
    context.roundRect(column * (i + 0.5) - thick / 2, (height - tall) / 2, thick, tall, thick / 2);
  }
  context.fill();
}
