// What the embed takes for `react/jsx-runtime`.
export { Fragment } from 'preact';
export { jsx, jsx as jsxs } from './jsx';
