import { readFileSync } from 'node:fs';

/** One row of a table: for each cell its text, and the names in it that are set as code. */
export interface Row {
  /** The heading that the table stands under. */
  heading: string;
  cells: readonly string[];
  /** The names of each cell. */
  names: readonly (readonly string[])[];
}

/** A bar that does not begin a new cell. */
const ESCAPED_BAR = '\\|';

/** Every row of the tables in a Markdown page of `docs`, without the tables' heads. */
export function readTables(page: string): Row[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  const rows: Row[] = [];
  let heading = '';
  let inBody = false;
  for (const line of text.split('\n')) {
    heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
    if (!line.startsWith('|')) inBody = false;
    else if (/^[|\s:-]+$/.test(line)) inBody = true;
    else if (inBody) {
      const cells = line
        .replaceAll(ESCAPED_BAR, '\0')
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('\0', '|').trim());
      rows.push({ heading, cells, names: cells.map(codeIn) });
    }
  }
  return rows;
}

/** What is set as code in a text. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
}

/** The rows under one heading. */
export function rowsUnder(rows: readonly Row[], heading: string): Row[] {
  return rows.filter((row) => row.heading === heading);
}
