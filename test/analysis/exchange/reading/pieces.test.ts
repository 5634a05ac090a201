/** docs/mapping.md, "Columns" and "Values": headers, patterns, numbers and delimited cells one by one. */
import { expect } from 'chai';
import type { ColumnName, Pattern } from '../../../../analysis/exchange/mapping/mapping.js';
import { findColumn } from '../../../../analysis/exchange/reading/findColumn.js';
import { headerOf } from '../../../../analysis/exchange/reading/headerOf.js';
import { readLocalNumber } from '../../../../analysis/exchange/reading/readLocalNumber.js';
import { splitKnown } from '../../../../analysis/exchange/reading/splitKnown.js';
import { suggester } from '../../../../analysis/exchange/reading/suggester.js';
import type { Part } from '../../../../analysis/exchange/reading/wantedNames.js';

const header = (...rows: readonly (readonly string[])[]) => headerOf(rows.map((cells) => ({ cells })));

describe('names of columns', () => {
  const cases: readonly (readonly [string, readonly (readonly string[])[], readonly string[]])[] = [
    ['one row, white space of every kind as one space', [['  How\n often\u00a0? ', '']], ['How often ?', '']],
    ['two rows, the upper one filled from the left', [['ID', 'Films', '', 'Sex'], ['', 'One', 'Two', '']], ['ID', 'Films | One', 'Films | Two', 'Sex']],
    ['an upper row that ends before the lower', [['A'], ['x', 'y']], ['A | x', 'A | y']],
    ['three rows, a name not reaching past the group above it', [['P', '', 'Q', ''], ['x', '', '', 'z'], ['1', '2', '3', '4']], ['P | x | 1', 'P | x | 2', 'Q | 3', 'Q | z | 4']],
  ];
  for (const [what, rows, names] of cases) it(`in ${what}`, () => expect(header(...rows).names).to.deep.equal(names));
});

describe('a column of a mapping', () => {
  const names = ['Id', 'tool[SQ001]. Which? [a*b]', 'tool[SQ002]. Which? [a and b]', 'Role', 'role', 'Role ', '', 'a-b-a', '#2', 'Very long name of this column'];
  const at = {};
  const name = (text: string): ColumnName => ({ name: text, at });
  const pattern = (text: string, n: number): Pattern => ({ pattern: text, n, at });
  const part = (...labels: string[]): Part => ({ code: 'code_1', labels });
  const cases: readonly (readonly [string, ColumnName | Pattern, Part | undefined, number | string])[] = [
    ['by its name', name('Id'), undefined, 0],
    ['whatever its capitals and spaces', name(' very  long name\u00a0OF this column'), undefined, 9],
    ['the one written so, of two that differ in capitals', name('role'), undefined, 4],
    ['not one of two with the same name (C71)', name('Role'), undefined, 'COLUMN_NAME_TWICE #4, #6'],
    ['by its place', name('#7'), undefined, 6],
    ['by its name although that looks like a place', name('#2'), undefined, 8],
    ['not by a place there is not', name('#11'), undefined, 'COLUMN_NOT_FOUND'],
    ['with a star', name('tool[SQ002]*'), undefined, 2],
    ['with stars at both ends', name('*and*'), undefined, 2],
    ['not where a star fits several', name('tool[*'), undefined, 'COLUMN_UNCLEAR'],
    ['not where the pieces would have to overlap', name('a-b*b-a'), undefined, 'COLUMN_NOT_FOUND'],
    ['not where a piece comes once and is wanted twice', name('*b-a*b-a*'), undefined, 'COLUMN_NOT_FOUND'],
    ['by the label of its part, where a star is a star', pattern('tool[*]. * [{label}]', 1), part('A*B'), 1],
    ['by its label in the other language', pattern('tool[*]. * [{label}]', 2), part('a och b', 'a and b'), 2],
    ['by the number of its part', pattern('tool[SQ00{n}]*', 2), part('x'), 2],
    ['with what a label holds in braces left as it is', pattern('{label}', 1), part('{code}'), 'COLUMN_NOT_FOUND {code}'],
    ['with the nearest name when there is none', name('Very long nane of this colum'), undefined, 'COLUMN_NOT_FOUND Very long name of this column'],
  ];
  for (const [what, wanted, of, expected] of cases) {
    it(`is found ${what}`, () => {
      const found = findColumn(header(names), wanted, suggester(), of);
      if ('at' in found) expect(found.at).to.equal(expected);
      else expect(`${found.fault.code} ${Object.values(found.fault.params).join(' ')}`).to.include(String(expected).split(' ')[0]).and.include(String(expected).split(' ').slice(1).join(' '));
    });
  }
});

describe('numbers in local forms', () => {
  const good: readonly (readonly [string, '.' | ',', number, number])[] = [
    ['1 234,5', ',', 1234.5, 1],
    ['1.234,5', ',', 1234.5, 1],
    ["1'234,5", ',', 1234.5, 1],
    ['1\u202f234\u202f567', ',', 1234567, 0],
    ['1,234.50', '.', 1234.5, 1],
    ['-3', '.', -3, 0],
    ['\u22120,25', ',', -0.25, 2],
    ['.5', '.', 0.5, 1],
    ['36.0', '.', 36, 0],
    ['007', '.', 7, 0],
    ['1.234', ',', 1234, 0],
  ];
  for (const [text, decimal, value, decimals] of good) {
    it(`${text} with ${decimal} is ${value}`, () => expect(readLocalNumber(text, decimal)).to.deep.equal({ value, decimals }));
  }
  const bad: readonly (readonly [string, '.' | ','])[] = [
    ['1 23', '.'], ['12 34 567', '.'], ['1,234 567', '.'], ['1234,567', '.'], ['1.5', ','], ['1,5', '.'], ['1.234.5', '.'], ['5.', '.'], ['.', '.'], ['', '.'], ['--1', '.'], ['1e3', '.'],
    ['0x10', '.'], ['Infinity', '.'], ['NaN', '.'], ['5 years', '.'], ['٣', '.'], ['9'.repeat(401), '.'], ['9'.repeat(399), '.'], [',234', '.'],
  ];
  for (const [text, decimal] of bad) {
    it(`“${text.slice(0, 20)}” with ${decimal} is none`, () => expect(readLocalNumber(text, decimal)).to.equal(undefined));
  }
  it('are read in a sheet as it stores them', () => {
    expect(readLocalNumber('1.5', ',', true)).to.deep.equal({ value: 1.5, decimals: 1 });
    expect(readLocalNumber('2.5E-3', ',', true)).to.deep.equal({ value: 0.0025, decimals: 4 });
    expect(readLocalNumber('1.234,5', ',', true)).to.deep.equal({ value: 1234.5, decimals: 1 });
    expect(readLocalNumber('1e999', '.', true)).to.equal(undefined);
  });
});

describe('several values in one cell', () => {
  const known = new Set(['a', 'b', 'a; b', 'lessons (e.g., one; two)', 'b; c; d', ';x']);
  const find = (piece: string) => (known.has(piece.trim()) ? piece.trim() : undefined);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['a;b', ['a', 'b']],
    ['a; b', ['a; b']],
    ['lessons (e.g., one; two);a', ['lessons (e.g., one; two)', 'a']],
    ['a; b; c; d', ['a', 'b; c; d']],
    ['b;my own; words;a', ['b', '?my own', '?words', 'a']],
    [';;a; ;', ['a']],
    [';x;b', [';x', 'b']],
    ['', []],
    ['a;a', ['a', 'a']],
    ['__proto__;constructor', ['?__proto__', '?constructor']],
  ];
  for (const [cell, pieces] of cases) {
    it(`“${cell}”`, () => expect(splitKnown(cell, ';', [2, 1, 0], find).map(({ text, known: code }) => code ?? `?${text}`)).to.deep.equal(pieces));
  }
});
