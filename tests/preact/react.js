import { options } from 'preact';
import { useEffect } from 'preact/hooks';

// What tests import as `react` where they run on Preact: that of the embed, and what tests alone have need of.
export * from '../../src/embed/preact/react';
export { createElement, createRef, Fragment, Fragment as StrictMode } from 'preact';

const profilers = new Set();
// After each commit: `_commit` in Preact's source.
const then = options.__c;
options.__c = (...commit) => {
  for (const tell of [...profilers]) tell();
  then?.(...commit);
};

/** As far as tests need React's own, which Preact has not: tells of each commit in the page. */
export function Profiler({ id, onRender, children }) {
  useEffect(() => {
    const tell = () => onRender(id, 'update', 0, 0, 0, 0);
    profilers.add(tell);
    return () => profilers.delete(tell);
  });
  return children;
}
