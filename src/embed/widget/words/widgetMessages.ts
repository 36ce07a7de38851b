import { englishCaption } from '../../../components/messages/english/englishCaption';
import { englishComposer } from '../../../components/messages/english/englishComposer';
import { englishMute } from '../../../components/messages/english/englishMute';
import { englishProblem } from '../../../components/messages/english/englishProblem';
import { englishStatus } from '../../../components/messages/english/englishStatus';
import { englishTalk } from '../../../components/messages/english/englishTalk';
import type { Messages } from '../../../components/messages/Messages';
import { transcriptWords } from '../../../components/TranscriptView/transcriptWords';
import { englishWidget } from './englishWidget';
import type { WidgetWords } from './WidgetWords';

/** Every word in the widget, in groups: those of its components, and its own. */
export interface WidgetMessages extends Partial<Messages> {
  widget: WidgetWords;
}

export const widgetMessages: WidgetMessages = /* @__PURE__ */ (() => ({
  ...englishCaption,
  ...englishComposer,
  ...englishMute,
  ...englishProblem,
  ...englishStatus,
  ...englishTalk,
  ...transcriptWords,
  widget: englishWidget,
}))();
