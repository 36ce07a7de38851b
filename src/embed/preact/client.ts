// What the embed takes for `react-dom/client`.
export { createRoot } from './createRoot';
