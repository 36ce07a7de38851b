import type { VisualFrame } from './VisualFrame';

/** Three lines that move at their own pace: waves across the width, radians a second, and how strong. */
const LINES = [
  { waves: 2.1, speed: 3.1, alpha: 1, height: 1 },
  { waves: 3.3, speed: -2.3, alpha: 0.45, height: 0.72 },
  { waves: 1.4, speed: 1.7, alpha: 0.25, height: 0.9 },
] as const;

const STEPS = 96;

/** Lines that swing in the middle and are held at both ends; one flat line while it is still. */
export function drawWave(context: CanvasRenderingContext2D, frame: VisualFrame): void {
  const { width, height, level, time, color } = frame;
  const middle = height / 2;
  context.strokeStyle = color;
  context.lineWidth = Math.max(1.5, height / 32);
  context.lineCap = 'round';
  for (const { waves, speed, alpha, height: share } of LINES) {
    context.globalAlpha = alpha;
    context.beginPath();
    for (let i = 0; i <= STEPS; i++) {
      const at = i / STEPS;
      const held = Math.sin(Math.PI * at) ** 2;
      const swing = Math.sin(2 * Math.PI * waves * at + time * speed);
      context.lineTo(at * width, middle + swing * held * level * share * (middle - context.lineWidth));
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}
