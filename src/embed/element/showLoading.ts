import type { ParlandoError } from '../../core/ParlandoError';
import type { Widget } from '../widget/WidgetHost';
import type { AgentView } from './AgentView';
import { isAbort } from './isAbort';
import type { LauncherWords } from './launcherWords';

/** A load that is quicker than this, in milliseconds, is not worth a word. */
const SLOW_MS = 150;

/** Says in the frame how the mounting of the widget goes, and reports when it fails. */
export async function showLoading(
  mounting: Promise<Widget>,
  view: AgentView,
  words: () => LauncherWords,
  report: (error: ParlandoError) => void,
): Promise<void> {
  const slow = setTimeout(() => view.frame.loading(words()), SLOW_MS);
  try {
    await mounting;
    view.frame.quiet();
    // What it draws is there after its next frame.
    requestAnimationFrame(() => setTimeout(() => view.arrived()));
  } catch (error) {
    if (isAbort(error)) return;
    view.frame.failed(words());
    report(error as ParlandoError);
  } finally {
    clearTimeout(slow);
  }
}
