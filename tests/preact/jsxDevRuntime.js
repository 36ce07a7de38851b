export { Fragment, jsx as jsxDEV } from '../../src/embed/preact/jsxRuntime';
