import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { joinClassNames } from '../joinClassNames';
import { useReducedMotion } from '../useReducedMotion';
import { drawBars } from './drawBars';
import { drawOrb } from './drawOrb';
import { drawWave } from './drawWave';
import type { DrawShape } from './VisualFrame';
import { type VisualizedSide, VisualizerPainter } from './VisualizerPainter';

export interface AudioVisualizerProps extends Omit<ComponentPropsWithoutRef<'canvas'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** `bars`, `wave`, `orb`, or a function of your own that draws a frame. Keep the function the same. Default: `bars`. */
  shape?: 'bars' | 'wave' | 'orb' | DrawShape;
  /** Whose sound: the microphone's, the agent's, or that of whoever is louder. Default: `both`. */
  side?: VisualizedSide;
  /** How many bands of frequency. Default: 9 bars; 24 for the orb. */
  bands?: number;
}

const shapes = { bars: drawBars, wave: drawWave, orb: drawOrb };
const bandsOf: Readonly<Record<string, number>> = { bars: 9, orb: 24 };

/**
 * The sound of the conversation in a canvas of the size that CSS gives it, in its CSS `color`. It opens no microphone and renders nothing in
 * React: all on a page share one animation loop, which rests while nobody talks, sees or is connected. Under reduced motion it
 * stands still.
 *
 * `data-state` is `silent` or `sounding`, and `data-speaker`, while connected, `user`, `agent` or `none`.
 *
 * @example
 * <AudioVisualizer shape="orb" style={{ inlineSize: 160, blockSize: 160 }} />
 */
export const AudioVisualizer: ForwardRefExoticComponent<
  AudioVisualizerProps & RefAttributes<HTMLCanvasElement>
> = /* @__PURE__ */ forwardRef<HTMLCanvasElement, AudioVisualizerProps>(function AudioVisualizer(
  { conversation, shape = 'bars', side = 'both', bands: ownBands, className, ...props },
  ref,
) {
  const session = useSession('<AudioVisualizer>', conversation);
  const canvas = useRef<HTMLCanvasElement>(null);
  useImperativeHandle(ref, () => canvas.current!, []);
  const still = useReducedMotion();
  const named = typeof shape === 'function' ? 'own' : shape;
  const bands = ownBands ?? bandsOf[named] ?? 16;

  useEffect(() => {
    const draw = typeof shape === 'function' ? shape : shapes[shape];
    return new VisualizerPainter(session, canvas.current!, { side, draw, bands, still }).start();
  }, [session, shape, side, bands, still]);

  return (
    <canvas
      aria-hidden="true"
      {...props}
      ref={canvas}
      className={joinClassNames('parlando-visualizer', className)}
      data-shape={named}
      data-state="silent"
    />
  );
});
