import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useId,
} from 'react';
import type { ToolCall } from '../../core/state/ToolCall';
import { Fold } from '../Fold';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishToolCall } from '../messages/english/englishToolCall';
import { useMessages } from '../messages/useMessages';
import { readableJson } from './readableJson';

export interface ToolCallCardProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** One of `useToolCalls()`. */
  call: ToolCall;
  messages?: Partial<Messages>;
  /** Shows what the tool was given in another way. Default: name by name, folded away unless the user has to decide. */
  renderParameters?: (parameters: ToolCall['parameters']) => ReactNode;
  /** Shows what it answered in another way. Default: as it is, JSON indented. */
  renderResult?: (result: string) => ReactNode;
  /** Takes the place of everything in the card. */
  children?: (call: ToolCall) => ReactNode;
}

/**
 * A tool that the agent uses: what it is, how it stands, what it was given and what it answered; and while the user has to
 * decide, the buttons to approve and to deny. The keyboard stays in the card when they go.
 *
 * `data-state` is `awaiting_approval`, `running`, `done`, `failed`, `denied` or `lapsed`; `data-kind` where it runs.
 *
 * @example
 * {useToolCalls().map((call) => <ToolCallCard key={call.toolCallId} call={call} />)}
 */
export const ToolCallCard: ForwardRefExoticComponent<ToolCallCardProps & RefAttributes<HTMLDivElement>> =
  /* @__PURE__ */ forwardRef<HTMLDivElement, ToolCallCardProps>(function ToolCallCard(
    { call, messages: ownMessages, renderParameters, renderResult, children, className, ...props },
    ref,
  ) {
    const messages = useMessages(englishToolCall, ownMessages);
    const words = messages.toolCallCard;
    const labelId = useId();
    const { name, status, kind, parameters, result, description } = call;
    const waits = status === 'awaiting_approval';
    const given = Object.keys(parameters).length > 0;
    return (
      <div
        role="group"
        aria-labelledby={labelId}
        tabIndex={-1}
        {...props}
        ref={ref}
        className={joinClassNames('parlando-tool-call', className)}
        data-state={status}
        data-kind={kind}
      >
        {children ? (
          <span id={labelId}>{children(call)}</span>
        ) : (
          <>
            <p id={labelId} className="parlando-tool-call-label">
              {messages.toolCall(name, status)}
            </p>
            {waits && description && <p className="parlando-tool-call-description">{description}</p>}
            {(given || result !== undefined) && (
              // A new one when the user has decided, so that it folds.
              <Fold
                key={String(waits)}
                id={`${call.toolCallId} ${String(waits)}`}
                className="parlando-tool-call-details"
                summary={words.parameters}
                open={waits}
              >
                {given && (renderParameters?.(parameters) ?? <Parameters of={parameters} />)}
                {result !== undefined && (
                  <>
                    <p className="parlando-tool-call-result">{words.result}</p>
                    {renderResult?.(result) ?? <pre>{readableJson(result)}</pre>}
                  </>
                )}
              </Fold>
            )}
            {waits && <Decision call={call} approve={words.approve} deny={words.deny} />}
          </>
        )}
      </div>
    );
  });

function Parameters({ of }: { of: ToolCall['parameters'] }): ReactNode {
  return (
    <dl>
      {Object.entries(of).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{typeof value === 'string' ? value : readableJson(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Decision({
  call,
  approve,
  deny,
}: {
  call: Extract<ToolCall, { status: 'awaiting_approval' }>;
  approve: string;
  deny: string;
}): ReactNode {
  const button = (kind: 'main' | undefined, label: string, act: () => void): ReactNode => (
    <button
      type="button"
      className="parlando-button"
      data-kind={kind}
      onClick={({ currentTarget }) => {
        // The buttons are about to go, and would take the focus with them.
        currentTarget.closest<HTMLElement>('.parlando-tool-call')?.focus();
        act();
      }}
    >
      {label}
    </button>
  );
  return (
    <p className="parlando-tool-call-decision">
      {button('main', approve, call.approve)}
      {button(undefined, deny, () => call.deny())}
    </p>
  );
}
