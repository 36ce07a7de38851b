import { describe, expect, it } from 'vitest';
import { Declarations } from './Declarations';
import { readTables } from './readTables';

const FILE = 'src/core/ParlandoError.ts';
const declarations = new Declarations([FILE]);
const details = declarations.exports(FILE).get('ErrorDetails')!.type!;
const codes = [...declarations.members(details)].sort();
const rows = readTables('errors.md').map(({ names, cells }) => ({
  code: names[0]![0]!,
  details: names[2]!,
  retryable: cells[3]!,
  shows: cells[4]!,
}));

describe('docs/errors.md', () => {
  it('has one row for each code, and no other', () => {
    const told = rows.map(({ code }) => code);
    expect(told.sort()).toEqual(codes);
  });

  it.each(rows.filter(({ code }) => codes.includes(code)))('lists the details of $code', (row) => {
    const type = declarations.member(details, row.code)!;
    expect([...row.details].sort()).toEqual([...declarations.members(type)].sort());
  });

  it('says of each where it shows, and whether to try again', () => {
    const shows = /^(start|end|problem|throws)(, (start|end|problem|throws))*$/;
    const silent = rows.filter((row) => row.retryable === '' || !shows.test(row.shows));
    expect(silent).toEqual([]);
  });
});
