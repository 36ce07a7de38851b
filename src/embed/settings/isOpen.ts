import type { Settings } from './Settings';

/** Whether the widget is to be seen, and not its launcher. */
export function isOpen({ open, alwaysOpen, variant }: Settings): boolean {
  return open || alwaysOpen || variant === 'inline' || variant === 'full';
}
