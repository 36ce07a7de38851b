import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { root } from './sourceFiles';

/** A public entry: `parlando/core` is `src/core.ts`. */
export interface Entry {
  name: string;
  /** From the repository's root. */
  source: string;
}

interface PackageJson {
  exports: Record<string, unknown>;
}

/** The JavaScript entries of package.json's `exports`, each with the source that its name calls for: `a/b` is `a-b.ts`. */
export function entries(): Entry[] {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as PackageJson;
  const code = Object.keys(exports).filter((path) => !/\.(css|json)$|\*$/.test(path));
  return code.map((path) => ({
    name: `parlando${path.slice(1)}`,
    source: `src/${path === '.' ? 'index' : path.slice(2).replace('/', '-')}.ts`,
  }));
}

/** What an entry lists, in alphabetical order. */
export interface Listing {
  values: string[];
  types: string[];
  /** Statements that list no names, such as `export *`. */
  other: string[];
}

/** Reads an entry's `export { … } from` lines. */
export function listing(source: string): Listing {
  const text = readFileSync(`${root}${source}`, 'utf8');
  const file = ts.createSourceFile(source, text, ts.ScriptTarget.ESNext);
  const found: Listing = { values: [], types: [], other: [] };
  for (const statement of file.statements) {
    if (isDirective(statement)) continue;
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
    if (!clause || !ts.isNamedExports(clause) || !ts.isExportDeclaration(statement)) {
      found.other.push(statement.getText(file));
      continue;
    }
    for (const name of clause.elements) {
      const kind = statement.isTypeOnly || name.isTypeOnly ? found.types : found.values;
      kind.push(name.name.text);
    }
  }
  found.values.sort();
  found.types.sort();
  return found;
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}
