/** The report plan of the example, against the numbers that leave through the door for the public. */
import { expect } from 'chai';
import { releasePublic } from '../../analysis/disclosure/releasePublic.js';
import type { Published } from '../../analysis/disclosure/published.js';
import { csvRecords } from '../../analysis/exchange/csvRecords.js';
import { readResponses } from '../../analysis/exchange/readResponses.js';
import { readSource } from '../../analysis/exchange/readSource.js';
import { columnsOf } from '../../analysis/frame/columnsOf.js';
import { populationOf } from '../../analysis/frame/population.js';
import { responseRates } from '../../analysis/frame/responseRates.js';
import { checkClaims } from '../../analysis/report/checkClaims.js';
import { checkPlan } from '../../analysis/report/checkPlan.js';
import { fillPlan } from '../../analysis/report/fillPlan.js';
import type { ReportPlan } from '../../analysis/report/plan.js';
import { plannedIndicators } from '../../analysis/report/plannedIndicators.js';
import { notStated } from '../../analysis/tables/table.js';
import { editionTables } from '../../server/acts/editionTables.js';
import { needsInventory, textOf } from './needsInventory.js';

const { definition } = needsInventory();

function readPlan(): ReportPlan {
  const { root } = readSource(textOf('report.yaml') ?? '', 'report.yaml');
  if (root === undefined) throw new Error('report.yaml is not YAML');
  const { plan, faults } = checkPlan(root, definition);
  if (plan === undefined) throw new Error(`report.yaml has faults: ${JSON.stringify(faults)}`);
  return plan;
}

const plan = readPlan();
const columns = columnsOf(definition, readResponses(definition, textOf('responses.csv') ?? '').responses);

function publish(): readonly Published[] {
  const { questions, indicators } = editionTables(columns, definition, { indicators: plannedIndicators(plan, definition), bases: plan.bases });
  return releasePublic([...questions, ...indicators.map(({ table }) => table)], definition);
}

describe('the report of the example', () => {
  let tables: readonly Published[];
  before(() => {
    tables = publish();
  });

  it('claims only what its numbers say', () => {
    expect(checkClaims(plan, tables)).to.deep.equal([]);
    // nothing can be claimed of a cost
    const figures = plan.figures.filter(({ chart }) => chart !== 'option-costs').map(({ title }) => title.claims.length);
    expect([plan.title.claims.length, ...figures].every((claims) => claims > 0), 'every title must claim something').to.equal(true);
  });

  it('finds a number for every place in its sentences, in both languages', () => {
    const { texts, missing } = fillPlan(plan, { tables, answered: columns.n, invited: 1542 });
    expect(missing).to.deep.equal([]);
    expect(texts.sv.figures[0]?.finding).to.match(/^80\s%\sav dem som svarade \(95\s%\skonfidensintervall 76–83, n = 523\) behöver stöd i biostatistik och 50\s%\s\(46–54\)/);
    expect(texts.en.figures[0]?.finding).to.match(/^80% of those who answered \(95% confidence interval 76–83, n = 523\) need support in biostatistics and 50% \(46–54\)/);
    // who reads a sentence alone, as in the summary, sees no figure beside it
    for (const { finding } of [...texts.sv.figures, ...texts.en.figures]) {
      const said = (finding ?? '').replaceAll(/95\s?%\s(?:konfidensintervall|confidence interval)/g, 'CI');
      const [shares, intervals] = [/\d\s?%/g, /\((?:CI )?\d+–\d+[,)]/g].map((each) => said.match(each)?.length ?? 0);
      expect(intervals, said).to.equal(shares);
    }
  });

  it('shows three key numbers: 80, 50 and 17 per cent', () => {
    const shares = plan.keyNumbers.map((planned) => tables.find(({ question }) => 'indicator' in planned && question === planned.indicator)?.rows[0]?.share ?? 0);
    expect(shares.map((share) => Math.round(100 * share))).to.deep.equal([80, 50, 17]);
  });

  for (const by of ['department', 'provider', 'role']) {
    it(`hides at most a third of the cells by ${by}, and some`, () => {
      const rows = tables.find((table) => table.question === 'methods' && table.by[0] === by)?.rows ?? [];
      const everyone = rows.filter(({ group, meaning }) => group === null && meaning === 'answer');
      const shown = new Set([...everyone].sort((a, b) => (b.share ?? 0) - (a.share ?? 0)).slice(0, 8).map(({ code }) => code));
      const cells = rows.filter(({ group, code }) => group !== null && group.code !== notStated && shown.has(code));
      const hidden = cells.filter(({ share }) => share === null).length / cells.length;
      expect(hidden).to.be.above(0).and.at.most(1 / 3);
    });
  }

  it('knows everyone invited by codes of the survey, and between a fifth and a half answered at each department shown', () => {
    const [header, ...people] = csvRecords(textOf('frame.csv') ?? '').records.map(({ cells }) => cells);
    const population = populationOf(definition, people.map((cells) => new Map((header ?? []).map((column, at) => [column, cells[at] ?? '']))));
    expect(population.total).to.equal(1542);
    const departments = new Set(definition.units.get('departments')?.units.map(({ code }) => code));
    expect([...(population.by.get('department')?.keys() ?? [])].filter((code) => !departments.has(code))).to.deep.equal([]);
    const rates = responseRates(columns, population, 'department').filter(({ answered }) => answered >= 10).flatMap(({ rate }) => rate ?? []);
    expect(Math.min(...rates)).to.be.above(0.2);
    expect(Math.max(...rates)).to.be.below(0.5);
  });
});
