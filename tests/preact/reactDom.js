import { options } from 'preact';

/** What only components that the embed has not ask of `react-dom`. */
export function flushSync(change) {
  const before = options.debounceRendering;
  let render;
  options.debounceRendering = (given) => {
    render = given;
  };
  try {
    const result = change();
    render?.();
    return result;
  } finally {
    options.debounceRendering = before;
  }
}

export default { flushSync };
