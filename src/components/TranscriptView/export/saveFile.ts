import type { ExportFormat } from './exportTranscript';

const KINDS: Record<ExportFormat, readonly [ending: string, type: string]> = {
  text: ['txt', 'text/plain'],
  markdown: ['md', 'text/markdown'],
  json: ['json', 'application/json'],
};

/** Has the browser save a text as a file. */
export function saveFile(name: string, format: ExportFormat, text: string): void {
  const [ending, type] = KINDS[format];
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.${ending}`;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
