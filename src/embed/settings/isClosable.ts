import { isOpen } from './isOpen';
import type { Settings } from './Settings';

/** Whether the user may close the widget. */
export function isClosable(settings: Settings): boolean {
  return settings.dismissible && !isOpen({ ...settings, open: false });
}
