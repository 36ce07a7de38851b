import { expect, it } from 'vitest';
import ts from 'typescript';
import { sourceFiles } from '../house/sourceFiles';
import { readTables } from './readTables';

/** The texts that are given to a call or to `new`: whoever makes an error names its code so. */
function argumentsOf(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      for (const argument of node.arguments ?? []) {
        if (ts.isStringLiteral(argument)) found.push(argument.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.ESNext));
  return found;
}

it('every code in docs/errors.md is made somewhere', () => {
  const made = new Set([...sourceFiles().values()].flatMap(argumentsOf));
  const codes = readTables('errors.md').map(({ names }) => names[0]![0]!);
  expect(codes.filter((code) => !made.has(code))).toEqual([]);
});
