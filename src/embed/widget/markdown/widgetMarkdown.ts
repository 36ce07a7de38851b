// All that Markdown needs, as a chunk of its own.
export { markdownRenderer } from '../../../markdown/markdownRenderer';
export { default as markdownStyles } from '../../../components/TranscriptView/Markdown.css?shadow';
export { drawWith } from './widgetRuntime';
