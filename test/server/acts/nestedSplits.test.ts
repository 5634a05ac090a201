import { expect } from 'chai';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { releaseColumns } from '../../../server/acts/releaseColumns.js';
import { ask, definitionOf } from '../../analysis/frame/definitionOf.js';

type Group = readonly [department: string, faculty: string | undefined, people: number, chose: number];

/** How many chose it by department and by faculty, as both are told; everyone first. */
function told(groups: readonly Group[], order: readonly string[] = ['department', 'faculty']): Readonly<Record<string, readonly (number | null)[]>> {
  const questions = [ask.single('department', ['d1', 'd2', 'd3', 'd4']), ask.single('faculty', ['f1', 'f2', 'f3']), ask.multiple('needs', ['a', 'b', 'c'])];
  const definition = { ...definitionOf(questions, { background: ['department', 'faculty'] }), lattice: order.map((by) => ({ question: 'needs', by })) };
  const responses = groups.flatMap(([department, faculty, people, chose]) => Array.from({ length: people }, (_, i): Response => ({
    definitionVersion: 1, language: 'sv', reached: ['page'],
    answers: new Map([
      ['department', { kind: 'single' as const, code: department }],
      ...(faculty === undefined ? [] : [['faculty', { kind: 'single' as const, code: faculty }] as const]),
      ['needs', { kind: 'multiple' as const, codes: [...(i < chose ? ['a'] : []), 'b', ...(i % 2 === 1 ? ['c'] : [])] }],
    ]),
  })));
  const { tables } = releaseColumns(columnsOf(definition, responses), definition, { indicators: [], bases: new Map() });
  return Object.fromEntries(order.map((by) => [by, tables.find((table) => table.by[0] === by)?.rows.filter(({ code }) => code === 'a').map(({ count }) => count) ?? []]));
}

const hidden: readonly Group[] = [['d1', 'f1', 40, 20], ['d2', 'f1', 30, 6], ['d3', 'f2', 30, 14], ['d4', 'f2', 30, 3]];

describe('T6: departments within faculties', () => {
  it('are not both told where one of them hides something: a faculty less its other departments is the hidden one', () => {
    expect(told(hidden)).to.deep.equal({ department: [43, 20, null, 14, null], faculty: [43, null, null, null] });
    expect(told(hidden, ['faculty', 'department'])).to.deep.equal({ faculty: [43, 26, 17, null], department: [43, null, null, null, null] });
  });

  it('nor where a few people say otherwise, or nothing', () => {
    expect(told([...hidden, ['d1', 'f3', 2, 1], ['d3', undefined, 2, 0]])['faculty']?.slice(1)).to.deep.equal([null, null, null, null]);
  });

  it('are both told where nothing is hidden, and where they are something else', () => {
    const open: readonly Group[] = [['d1', 'f1', 40, 20], ['d2', 'f1', 30, 16], ['d3', 'f2', 30, 14], ['d4', 'f2', 30, 13]];
    expect(told(open)).to.deep.equal({ department: [63, 20, 16, 14, 13], faculty: [63, 36, 27, null] });
    const across: readonly Group[] = [['d1', 'f1', 20, 10], ['d1', 'f2', 20, 10], ['d2', 'f1', 15, 3], ['d2', 'f2', 15, 3], ['d3', 'f1', 15, 7], ['d3', 'f2', 15, 7], ['d4', 'f1', 15, 2], ['d4', 'f2', 15, 1]];
    expect(told(across)).to.deep.equal({ department: [43, 20, null, 14, null], faculty: [43, 22, 21, null] });
  });
});
