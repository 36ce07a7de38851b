'use client';

export { Markdown, type MarkdownOptions, type MarkdownProps } from './markdown/Markdown';
export { markdownRenderer } from './markdown/markdownRenderer';
