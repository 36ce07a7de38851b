/** Sets an element's `data-state`. One that it has already is left alone: writing it again would count as a change. */
export function setState(element: HTMLElement, state: string): void {
  if (element.dataset['state'] !== state) element.dataset['state'] = state;
}
