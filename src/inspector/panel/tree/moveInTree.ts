import type { KeyboardEvent } from 'react';

/** Does in a tree what the keys of a tree do. `fold` opens or closes a line by its path. */
export function moveInTree(
  event: KeyboardEvent<HTMLElement>,
  fold: (path: string, opens: boolean) => void,
): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const place = lines.indexOf((event.target as Element).closest<HTMLElement>('[role="treeitem"]')!);
  const line = lines[place];
  if (!line || event.altKey || event.ctrlKey || event.metaKey) return;
  const opened = line.getAttribute('aria-expanded');
  const levelOf = (one: HTMLElement): number => Number(one.getAttribute('aria-level'));
  const parent = (): HTMLElement | undefined =>
    lines.slice(0, place).findLast((one) => levelOf(one) < levelOf(line));
  const opens = (wanted: boolean): undefined => fold(line.dataset['path']!, wanted) as undefined;
  const goes: Record<string, () => HTMLElement | undefined> = {
    ArrowUp: () => lines[place - 1],
    ArrowDown: () => lines[place + 1],
    Home: () => lines[0],
    End: () => lines.at(-1),
    ArrowRight: () => (opened === 'false' ? opens(true) : opened === 'true' ? lines[place + 1] : undefined),
    ArrowLeft: () => (opened === 'true' ? opens(false) : parent()),
    Enter: () => (opened === null ? undefined : opens(opened === 'false')),
    ' ': () => (opened === null ? undefined : opens(opened === 'false')),
  };
  const go = goes[event.key];
  if (!go) return;
  event.preventDefault();
  // A tree in a list is a list of its own.
  event.stopPropagation();
  go()?.focus();
}
