/** Authority: users.md 7; decision 29; docs/report-plan.md (Support); Wilson (1927) for what 59 and 60 of 100 say of a half. */
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { contradictions } from '../../../analysis/report/support/contradictions.js';
import type { PlannedFigure } from '../../../analysis/report/plan.js';
import { smallSurvey } from '../../support/smallReport.js';
import { coverageOf } from '../../server/draw/supportCases.js';
import { howWell, publishedGrid, valuesOf } from '../charts/grids.js';

const both = (text: string) => ({ sv: text, en: text });
const needs = ['statistics', 'law'].map((code) => ({ code, sv: code, en: code }));

function definitionWith(rowsFrom: boolean) {
  const survey = smallSurvey();
  const rows = needs.map(({ code }) => ({ code, label: both(code) }));
  const scale = howWell.map(({ code, sv, en, meaning }, i) => ({ code, label: { sv, en }, ...(meaning === undefined ? { value: i + 1 } : { meaning }) }));
  const questions = [
    { code: 'methods', kind: 'multiple', text: both('Vad?'), options: [...rows, { code: 'nothing', label: both('Inget'), meaning: 'none' }] },
    { code: 'met', kind: 'grid', text: both('Hur väl?'), ...(rowsFrom ? { rowsFrom: 'methods' } : { rows }), scale },
    { code: 'department', kind: 'unit', list: 'departments', text: both('Var?') },
  ];
  const { definition, faults } = readDefinition(JSON.stringify({ ...survey, sections: [{ code: 'page', title: both('Sida'), questions }] }), 'survey.yaml');
  if (definition === undefined) throw new Error(JSON.stringify(faults));
  return definition;
}

const figure = (chart: PlannedFigure['chart'], question: string): PlannedFigure => ({ code: chart, chart, question, heading: new Map(), title: { text: new Map(), claims: [] }, emphasise: [] });

interface Case {
  /** Of 100 who chose statistics, who answered "rather well" or "fully"; null: hidden. */
  readonly met: number | null;
  readonly best: 0 | 0.5 | 1;
  /** Figures of the gap; null: the file named the grid and no figure shows it. */
  readonly finds: readonly (number | null)[];
  readonly charts?: readonly PlannedFigure[];
  readonly rowsFrom?: boolean;
  readonly isNamed?: boolean;
}

const usual = [figure('need-gap', 'met'), figure('coverage-matrix', 'methods')];
const cases: readonly Case[] = [
  { met: 60, best: 0, finds: [1] },
  { met: 59, best: 0, finds: [] },
  { met: 95, best: 0, finds: [1] },
  { met: 5, best: 0, finds: [] },
  { met: null, best: 0, finds: [] },
  // what users say is part of the verdict on what exists
  { met: 5, best: 1, finds: [] },
  { met: 95, best: 1, finds: [] },
  { met: 95, best: 0.5, finds: [] },
  { met: 95, best: 0, finds: [], charts: [figure('coverage-matrix', 'methods')] },
  { met: 95, best: 0, finds: [null], charts: [figure('need-gap', 'other'), figure('coverage-matrix', 'methods')], isNamed: true },
  { met: 95, best: 0, finds: [1], isNamed: true },
  { met: 95, best: 0, finds: [], charts: [figure('need-gap', 'met')] },
  { met: 95, best: 0, finds: [], charts: [figure('likert-diverging', 'met'), figure('coverage-matrix', 'methods')] },
  { met: 95, best: 0, finds: [], rowsFrom: false },
];

describe('coverage against what users say', () => {
  for (const { met, best, finds, charts = usual, rowsFrom = true, isNamed = false } of cases) {
    it(`met in ${String(best)}, ${met === null ? 'hidden' : String(met)} of 100 say they get it, ${charts.map(({ chart }) => chart).join(' and ')}${isNamed ? ', named in the file' : ''}${rowsFrom ? '' : ', rows of no choice'}: ${finds.length === 0 ? 'no contradiction' : 'a contradiction'}`, () => {
      const counts = met === null ? [null, null, null, null, null, 0, 0] : [0, 0, 100 - met, met, 0, 0, 0];
      const table = publishedGrid({ scale: howWell, items: [{ code: 'statistics', sv: 's', en: 's', base: 100, counts }, { code: 'law', sv: 'l', en: 'l', base: 100, counts: [50, 0, 0, 0, 50, 0, 0] }] });
      const grids = isNamed ? [{ question: 'met', scale: valuesOf(howWell), table }] : [];
      const coverage = coverageOf(needs, best === 0 ? [] : [{ name: 'Enheten', meets: { 0: best, 1: 1 } }], () => 100, 523, { capacity: undefined, grids });
      const edition: Parameters<typeof contradictions>[0] = { definition: definitionWith(rowsFrom), tables: [table], support: { coverage }, plan: { figures: charts } as unknown as Edition['plan'] }; // nothing else of a plan is read
      const found = contradictions(edition);
      expect(found.map(({ type, coverage: matrix, gap, question }) => [type.code, matrix, gap, question])).to.deep.equal(finds.map((gap) => ['statistics', 2, gap, 'met']));
      for (const { met: said } of found) expect([said.share, said.base]).to.deep.equal([(met ?? NaN) / 100, 100]);
    });
  }
});
