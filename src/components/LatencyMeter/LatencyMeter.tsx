import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { useLatency } from '../../hooks/useLatency';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishLatency } from '../messages/english/englishLatency';
import { useMessages } from '../messages/useMessages';
import { latencyState } from './latencyState';

export interface LatencyMeterProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  messages?: Partial<Messages>;
  /** In place of the bars; `null` for none. */
  bars?: ReactNode;
  /** In place of the figures, both in milliseconds. */
  children?: (latency: { pingMs: number | undefined; turnMs: number | undefined }) => ReactNode;
}

/**
 * How long the line takes, there and back, and how long the agent took to answer last, from the end of the user's turn to the first
 * sound. Three bars show the line at a glance.
 *
 * `data-state` goes by the round trip: `unknown`, `good` (up to 150 ms), `fair` (up to 400 ms) or `poor`.
 */
export const LatencyMeter: ForwardRefExoticComponent<LatencyMeterProps & RefAttributes<HTMLSpanElement>> =
  /* @__PURE__ */ forwardRef<HTMLSpanElement, LatencyMeterProps>(function LatencyMeter(
    { conversation, messages, bars, className, children, ...props },
    ref,
  ) {
    const session = useSession('<LatencyMeter>', conversation);
    const { pingMs, turnMs } = useLatency({ session });
    const words = useMessages(englishLatency, messages).latency;
    const state = latencyState(pingMs);

    return (
      <span {...props} ref={ref} className={joinClassNames('parlando-latency', className)} data-state={state}>
        {bars === undefined ? (
          <svg className="parlando-latency-bars" viewBox="0 0 14 12" aria-hidden="true" focusable="false">
            {[0, 1, 2].map((bar) => (
              <rect key={bar} x={bar * 5.25} y={8 - bar * 4} width="3.5" height={4 + bar * 4} rx="1" />
            ))}
          </svg>
        ) : (
          bars
        )}
        {children ? (
          children({ pingMs, turnMs })
        ) : (
          <>
            <span className="parlando-latency-line">
              {pingMs === undefined ? words.unknown : words.line(Math.round(pingMs))}
            </span>
            {turnMs !== undefined && (
              <span className="parlando-latency-answer">{words.answer(turnMs / 1000)}</span>
            )}
          </>
        )}
      </span>
    );
  });
