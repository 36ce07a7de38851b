// What is wrong on a page is told in words that a page with nothing wrong never loads.

export { attributeError } from './attributeError';
export { commandError } from './commandError';
export { warnPage } from './warnPage';
