/** An option that nobody chose, or everybody, says nothing of any group that the count for everyone does not say. */
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { defaultLimits } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { everyKind } from '../../server/collect/everyKind.js';

/** More groups than are looked at together; some of them too few to be shown. */
const people: readonly (readonly [string, number])[] = Array.from({ length: 36 }, (_unused, i) => [`d${String(i)}`, i % 9 === 0 ? 3 : 20 + i]);

/** @param chosen by somebody of a group, by their number there */
function shownOf(chosen: (person: number) => readonly string[]): { readonly cells: number; readonly hidden: number } {
  const departments = people.map(([code]) => `      - { code: ${code}, name: { sv: Avdelning ${code}, en: Unit ${code} } }`).join('\n');
  const written = everyKind().replace(/( {4}items:\n)[^]*?\nsections:/, `$1${departments}\nsections:`).replace('lattice: []', 'lattice: [{ question: methods, by: department }]');
  const { definition, faults } = readDefinition(written, 'survey.yaml');
  if (definition === undefined) throw new Error(faults.map(({ code }) => code).join());
  const responses = people.flatMap(([department, n]) => Array.from({ length: n }, (_unused, person): Response => ({
    definitionVersion: 1, language: 'sv', reached: ['need', 'you'],
    answers: new Map<string, Answer>([['methods', { kind: 'multiple', codes: chosen(person) }], ['department', { kind: 'unit', code: department }]]),
  })));
  const columns = columnsOf(definition, responses);
  const [, byGroup] = releasePublic([demandTable(columns, { question: 'methods' }), demandTable(columns, { question: 'methods', by: 'department' })], definition, defaultLimits);
  const large = new Set(people.flatMap(([code, n]) => (n > 3 ? [code] : [])));
  const rows = (byGroup?.rows ?? []).filter(({ group }) => large.has(group?.code ?? ''));
  return { cells: rows.length, hidden: rows.filter(({ count }) => count === null).length };
}

describe('what nobody chose, or everybody', () => {
  const half = (person: number): readonly string[] => (person % 2 === 0 ? ['statistics', 'script'] : ['quotes']);

  it('leaves large groups as they are beside small ones', () => {
    // braces, other and nothing are nobody's; then other is everybody's
    for (const chosen of [half, (person: number) => ['other', ...half(person)]]) {
      const { cells, hidden } = shownOf(chosen);
      expect(cells).to.equal(32 * 6);
      expect(hidden).to.be.lessThan(cells / 4);
    }
  });
});
