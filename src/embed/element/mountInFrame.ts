import { ParlandoError, toError } from '../../core/ParlandoError';
import type { Widget } from '../widget/WidgetHost';
import type { AgentView } from './AgentView';
import { isAbort } from './isAbort';
import type { LateWidget } from './LateWidget';
import type { LauncherWords } from './launcherWords';

/** A load that is quicker than this, in milliseconds, is not worth a word. */
const SLOW_MS = 150;

/** Mounts the widget, and says in its frame how that goes. Rejects as `late.mount()` does. */
export async function mountInFrame(
  late: LateWidget,
  view: AgentView,
  words: LauncherWords,
  report: (error: ParlandoError) => void,
): Promise<Widget> {
  if (late.now) return late.now;
  const slow = setTimeout(() => view.frame.loading(words), SLOW_MS);
  try {
    const widget = await late.mount();
    view.frame.quiet();
    // What it draws is there after its next frame.
    requestAnimationFrame(() => setTimeout(() => view.arrived()));
    return widget;
  } catch (cause) {
    if (!isAbort(cause)) {
      view.frame.failed(words);
      report(notLoaded(cause));
    }
    throw cause;
  } finally {
    clearTimeout(slow);
  }
}

function notLoaded(cause: unknown): ParlandoError<'part_missing'> {
  return new ParlandoError(
    'part_missing',
    {
      what: `The widget could not be loaded: ${toError(cause).message}`,
      why: 'There is no conversation without it.',
      remedy: 'Check the network, and that all files beside embed.js are served.',
    },
    { details: { part: 'widget' }, cause, retryable: true },
  );
}
