import type { LaneView } from './LaneView';

const INSET = 3;
const PADDING = 6;
/** A turn that was typed takes no time, and is seen for all that. */
const NARROWEST = 4;
/** Less room than this for its words, and they are left out. */
const SHORTEST_TEXT = 24;

/** Each turn a block with its words; one that was cut ends in a mark. */
export function drawTurns(context: CanvasRenderingContext2D, view: LaneView): void {
  const { width, from, to, colors, font, lanes, turns } = view;
  const { top, height } = lanes.turns;
  const scale = width / (to - from);
  context.font = font;
  context.textBaseline = 'middle';
  context.textAlign = 'start';
  for (const { role, text, begin, end, isCut } of turns) {
    const left = Math.max(-PADDING, (begin - from) * scale);
    const wide = Math.max(NARROWEST, (end - from) * scale - left);
    const box = [left, top + INSET, wide, height - 2 * INSET] as const;
    context.save();
    context.beginPath();
    context.roundRect(...box, 4);
    context.fillStyle = colors[role === 'user' ? 'user' : 'agent'];
    context.globalAlpha = 0.22;
    context.fill();
    context.globalAlpha = 1;
    context.clip();
    if (isCut) {
      context.fillStyle = colors.failure;
      context.fillRect(left + wide - 3, top, 3, height);
    }
    if (wide > SHORTEST_TEXT) {
      context.fillStyle = colors.ink;
      context.fillText(text, Math.max(0, left) + PADDING, top + height / 2);
    }
    context.restore();
  }
}
