import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import '../../src/styles.css';
import { createTestSession } from '../../src/testing';
import { ConversationInspector } from '../../src/inspector';
import '../../src/inspector/panel/inspector.css';
import { type Described, everyComponent } from './everyComponent';
import { fillTalk } from './fillTalk';

afterEach(() => {
  cleanup();
  document.documentElement.style.fontSize = '';
});

/** A component in a call, in a frame of this width. */
async function show(
  { Component, props, follows }: Described,
  width: number,
  dir: 'ltr' | 'rtl' = 'ltr',
): Promise<HTMLElement> {
  const test = createTestSession({ clientTools: { '3': () => '' } });
  const { container } = render(
    <div dir={dir} style={{ inlineSize: width }}>
      <Component {...props} {...(follows && { conversation: { session: test.session } })} />
    </div>,
  );
  await act(() => fillTalk(test));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return container.firstElementChild as HTMLElement;
}

/** With the one of another entry. */
const all: readonly Described[] = [
  ...everyComponent,
  {
    ...everyComponent[0]!,
    name: 'ConversationInspector',
    Component: ConversationInspector,
  },
];

interface Box {
  /** Its tag and class. */
  what: string;
  /** How far it is from the side at which lines begin, and from the top, and how wide it is, in CSS pixels. */
  place: [far: number, down: number, width: number];
}

/** Each box in a frame but what has a direction of its own. */
function boxes(frame: HTMLElement, from: 'left' | 'right'): Box[] {
  const outer = frame.getBoundingClientRect();
  return [...frame.querySelectorAll('*:not([dir=auto] *, svg *, option)')].flatMap((element) => {
    const inner = element.getBoundingClientRect();
    if (getComputedStyle(element).display === 'inline' || inner.width * inner.height === 0) return [];
    const far = from === 'left' ? inner.left - outer.left : outer.right - inner.right;
    const what = `${element.localName}.${element.getAttribute('class') ?? ''}`;
    return [{ what, place: [far, inner.top - outer.top, inner.width] }];
  });
}

it.each(everyComponent)('$name from right to left is its mirror image', async (component) => {
  const there = boxes(await show(component, 600), 'left');
  cleanup();
  const here = boxes(await show(component, 600, 'rtl'), 'right');
  expect(here.map(({ what }) => what)).toEqual(there.map(({ what }) => what));
  const elsewhere = here.filter(({ place }, index) =>
    place.some((value, side) => Math.abs(value - there[index]!.place[side]!) > 1),
  );
  expect(elsewhere).toEqual([]);
});

it.each(all)('$name fits a width of 320 px, and text of twice the size', async (component) => {
  for (const [width, fontSize] of [
    [320, ''],
    [480, '200%'],
  ] as const) {
    document.documentElement.style.fontSize = fontSize;
    const frame = await show(component, width);
    const { right } = frame.getBoundingClientRect();
    const beyond = [
      ...frame.querySelectorAll(
        '*:not(.parlando-visually-hidden, .parlando-visually-hidden *, .parlando-inspector-summary *)',
      ),
    ]
      .filter((element) => element.getBoundingClientRect().right > right + 1)
      .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
    expect(beyond, `${width} px`).toEqual([]);
    cleanup();
  }
});
