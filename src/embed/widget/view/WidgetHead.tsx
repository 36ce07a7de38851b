import type { ReactElement } from 'react';
import { Icon } from '../../../components/Icon';
import { StatusIndicator } from '../../../components/StatusIndicator/StatusIndicator';
import type { LauncherWords } from '../../element/launcherWords';
import type { WidgetMessages } from '../words/widgetMessages';

/** Who this is, what goes on, and the ways out: of a conversation that no button below ends, and of the widget. */
export function WidgetHead({
  words,
  launcher,
  onEnd,
  onClose,
}: {
  words: WidgetMessages;
  launcher: LauncherWords;
  /** Undefined: something else ends the conversation, or there is none. */
  onEnd: (() => void) | undefined;
  /** Undefined: it cannot be closed. */
  onClose: (() => void) | undefined;
}): ReactElement {
  return (
    // No `header`: that would be a banner, and the page has its own.
    <div className="parlando-widget-head">
      <div className="parlando-widget-name">
        <h2 className="parlando-widget-title">{launcher.name}</h2>
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
          aria-label={launcher.close}
          title={launcher.close}
          onClick={onClose}
        >
          <Icon path="M7 7l10 10M17 7L7 17" />
        </button>
      )}
    </div>
  );
}
