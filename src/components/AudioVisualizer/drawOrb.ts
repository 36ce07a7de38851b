import type { VisualFrame } from './VisualFrame';

const POINTS = 72;
/** How much of the room it takes at rest, and how far the bands push its edge. */
const REST = 0.62;
const SWELL = 0.24;
const BULGE = 0.3;

/** A round body that swells with the voice, its edge pushed out by the bands; a disc while it is still. */
export function drawOrb(context: CanvasRenderingContext2D, frame: VisualFrame): void {
  const { width, height, level, color } = frame;
  const room = Math.min(width, height) / 2;
  const base = room * (REST + SWELL * level);
  context.translate(width / 2, height / 2);
  // A halo, then the body.
  context.fillStyle = color;
  context.globalAlpha = 0.16;
  trace(context, frame, base * 0.98, room * BULGE);
  context.fill();
  const light = context.createRadialGradient(-base * 0.3, -base * 0.4, base * 0.1, 0, 0, base);
  light.addColorStop(0, `color-mix(in srgb, ${color} 55%, white)`);
  light.addColorStop(1, color);
  context.fillStyle = light;
  context.globalAlpha = 1;
  trace(context, frame, base * 0.86, room * BULGE * 0.5);
  context.fill();
  context.resetTransform();
}

/** The edge: bands run up one side and down the other, so that it closes, and turn slowly. */
function trace(context: CanvasRenderingContext2D, frame: VisualFrame, radius: number, bulge: number): void {
  const { bands, time } = frame;
  context.beginPath();
  for (let i = 0; i < POINTS; i++) {
    const around = i / POINTS;
    const place = Math.abs(around * 2 - 1) * (bands.length - 1);
    const low = Math.floor(place);
    const high = Math.min(low + 1, bands.length - 1);
    const band = bands[low]! + (bands[high]! - bands[low]!) * (place - low);
    const far = radius + band * bulge;
    const angle = 2 * Math.PI * around + time * 0.4;
    context.lineTo(far * Math.cos(angle), far * Math.sin(angle));
  }
  context.closePath();
}
