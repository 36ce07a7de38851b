import { createElement, options, type VNode } from 'preact';
import { partsOf } from './partsOf';

type Props = Record<string, unknown>;

/** What Preact knows by another name. */
const NAMES: Readonly<Record<string, string>> = {
  // React's bubble.
  onBlur: 'onFocusOut',
  onFocus: 'onFocusIn',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  strokeWidth: 'stroke-width',
};

options.event = (event) => Object.assign(event, { nativeEvent: event });

/** `jsx` of `react/jsx-runtime`. Each element has its `part`, by its class. */
export function jsx(type: never, props: Props, key?: string): VNode {
  return createElement(type, { ...(typeof type === 'string' ? adapted(type, props) : props), key });
}

function adapted(type: string, props: Props): Props {
  const own: Props = { part: partsOf(props['className']) };
  for (const name in props) {
    // React's tells of each character.
    const isTyping = name === 'onChange' && type !== 'select' && 'value' in props;
    own[isTyping ? 'onInput' : (NAMES[name] ?? name)] = props[name];
  }
  return own;
}
