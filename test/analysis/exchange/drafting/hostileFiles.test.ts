/** Files that nobody would send on purpose, and some that somebody would. The authority is that a draft always reads. */
import { expect } from 'chai';
import { csvOf, draftedFrom } from './drafted.js';

const repeated = <T>(count: number, make: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => make(i));

interface Case {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly delimiter?: string;
}

const yesNo = (i: number): string => (i % 3 === 0 ? 'Yes' : 'No');

const cases: readonly Case[] = [
  { name: 'names that every object has by birth, as headers and as values', rows: [['__proto__', 'constructor', 'toString', 'hasOwnProperty'], ...repeated(30, (i) => ['__proto__', 'constructor', 'valueOf'].map((word, w) => (i % (w + 2) === 0 ? word : 'prototype')).concat(yesNo(i)))] },
  { name: 'the same header on every column', rows: [['Answer', 'answer', 'Answer', ' Answer '], ...repeated(30, (i) => [yesNo(i), String(i % 4), i % 2 === 0 ? 'blue' : 'green', yesNo(i + 1)])] },
  { name: 'headers that mean something in a mapping or in YAML', rows: [['#2', '*', '{n}', '[a, b]', '- x: y', '"', "it's # no comment", '| >', '{label}*'], ...repeated(30, (i) => ['#1', '*', '{n}', 'null', 'true', '"', '#', '~', 'yes: no'].map((word, w) => (i % (w + 2) === 0 ? word : `${word} ${word}`)))] },
  { name: 'no header at all on some columns', rows: [['', 'Gender', '', ''], ...repeated(30, (i) => [yesNo(i), i % 2 === 0 ? 'Man' : 'Woman', String(i * 7), 'same'])] },
  { name: 'control characters, half a letter and a byte order mark inside', rows: [['Q\u0085ne', 'Tw\u2028o', '\ufeffThree', 'Fo\u00adur'], ...repeated(30, (i) => [`a\u0085${String(i % 3)}`, i % 2 === 0 ? 'x\u009fy' : 'z', 'sa\u2029me', i % 2 === 0 ? 'so\u00adft' : '\u200b'])] },
  { name: 'HTML, formulas and scripts', rows: [['<b>Role</b>', '=1+1', '<script>alert(1)</script>'], ...repeated(30, (i) => [i % 2 === 0 ? '<i>a</i>' : '&amp;', i % 2 === 0 ? '=HYPERLINK("x")' : '@SUM', i % 3 === 0 ? '</script>' : '-->'])] },
  { name: 'options that one label tells from another by its code alone', rows: [['Kind'], ...repeated(60, (i) => [['Other!', 'other', 'OTHER?', 'Yes.', 'yes', 'v1', '1'][i % 7] ?? ''])] },
  { name: 'whole numbers written with decimals, and without', rows: [['n', 'Scale'], ...repeated(60, (i) => [i % 2 === 0 ? `${String(i)}.0` : String(i), i % 2 === 0 ? '1.0' : '2'])] },
  { name: 'decimal commas in a file with semicolons', delimiter: ';', rows: [['Hours', 'Share'], ...repeated(60, (i) => [`${String(i)},5`, `1.${String(100 + i)},25`])] },
  { name: 'numbers with more decimals than a question takes', rows: [['x'], ...repeated(40, (i) => [`0.${String(123456789 + i)}`])] },
  { name: 'one column and one record', rows: [['Comment'], ['It was fine.']] },
  { name: 'one column of yes and no', rows: [['Do you need help?'], ...repeated(30, (i) => [yesNo(i)])] },
  { name: 'a cell of a million characters less one', rows: [['Essay', 'Again'], ['x'.repeat(999_999), yesNo(1)], ['short', yesNo(2)], ...repeated(5, (i) => ['', yesNo(i)])] },
  { name: 'records shorter and longer than the header', rows: [['A', 'B', 'C'], ...repeated(30, (i) => [yesNo(i), 'b', yesNo(i + 1)])] },
  { name: 'a code that nobody explained, in every column', rows: [['a', 'b', 'c', 'd'], ...repeated(40, (i) => repeated(4, (c) => ((i + c) % 9 === 0 ? '-97' : String((i * (c + 1)) % 5))))] },
];

describe('drafts of hostile files', () => {
  for (const { name, rows, delimiter } of cases) {
    it(`${name}: drafted, and read through the draft without a fault`, () => {
      const { result, respondents, draft } = draftedFrom(csvOf(rows, delimiter), 'hostile.csv');
      expect(result.summary.total, JSON.stringify(result.faults.slice(0, 3))).to.equal(0);
      expect(respondents.length).to.equal(rows.length - 1);
      const beside = draft.questions.map(({ source }) => ('otherText' in source ? source.otherText : undefined)).filter((at) => at !== undefined);
      const used = new Set([...draft.questions.flatMap(({ columns }) => columns), ...beside, ...draft.asides.keys()]);
      expect(used.size, 'every column is used or set aside').to.equal(rows[0]?.length);
    });
  }

  it('5,000 columns: as many questions as a definition may hold, the rest set aside with why', () => {
    const rows = [repeated(5_000, (c) => `Question about ${String(c)}${'abcdefghij'[c % 10] ?? ''}?`), ...repeated(30, (i) => repeated(5_000, (c) => (((i * (c + 3)) % 7) % 2 === 0 ? `green ${String(c)}` : `blue ${String(c)}`)))];
    const { draft, result } = draftedFrom(csvOf(rows), 'wide.csv');
    expect(result.summary.total).to.equal(0);
    expect(draft.questions.length).to.equal(1_000);
    expect(draft.asides.size).to.equal(4_000);
    expect(draft.asides.get(4_999)?.why.en).to.match(/^a definition has at most 1,000 questions/);
  });

  it('the same file gives the same draft', () => {
    const bytes = csvOf(cases[2]?.rows ?? []);
    const [first, second] = [draftedFrom(bytes, 'a.csv'), draftedFrom(bytes, 'a.csv')];
    expect([first.survey, first.mappingWritten]).to.deep.equal([second.survey, second.mappingWritten]);
  });
});
