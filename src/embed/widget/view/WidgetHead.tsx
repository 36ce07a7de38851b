import type { ReactElement } from 'react';
import { StatusIndicator } from '../../../components/StatusIndicator/StatusIndicator';
import type { WidgetMessages } from '../words/widgetMessages';
import { Cross } from './Cross';

/** Who this is, what goes on, and the ways out: of a conversation that no button below ends, and of the widget. */
export function WidgetHead({
  words,
  onEnd,
  onClose,
}: {
  words: WidgetMessages;
  /** Undefined: something else ends the conversation, or there is none. */
  onEnd: (() => void) | undefined;
  /** Undefined: it cannot be closed. */
  onClose: (() => void) | undefined;
}): ReactElement {
  return (
    <header className="parlando-widget-head">
      <div className="parlando-widget-name">
        <h2 className="parlando-widget-title">{words.launcher.name}</h2>
        <StatusIndicator />
      </div>
      {onEnd && (
        <button type="button" className="parlando-button parlando-widget-end" onClick={onEnd}>
          {words.widget.end}
        </button>
      )}
      {onClose && (
        <button
          type="button"
          className="parlando-icon-button parlando-widget-close"
          aria-label={words.launcher.close}
          title={words.launcher.close}
          onClick={onClose}
        >
          <Cross />
        </button>
      )}
    </header>
  );
}
