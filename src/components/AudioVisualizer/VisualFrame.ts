/** What a shape is drawn from. One object is used again for every frame. */
export interface VisualFrame {
  /** Of the canvas, in its own pixels. */
  width: number;
  height: number;
  /** Loudness, 0 to 1, evenly to the ear, falling softly. */
  level: number;
  /** Loudness by frequency, low to high, 0 to 1 each, in the same way. */
  bands: Float32Array;
  /** In seconds; stands still while nothing sounds. */
  time: number;
  /** CSS colour. */
  color: string;
}

/** Draws one frame onto a cleared canvas. */
export type DrawShape = (context: CanvasRenderingContext2D, frame: VisualFrame) => void;
