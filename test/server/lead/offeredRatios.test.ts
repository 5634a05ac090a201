/** Which ratios the desk offers to copy into texts. Authority: docs/report-plan.md on ratios. */
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { checkPlaceholders } from '../../../analysis/report/checkSentence.js';
import { fillText } from '../../../analysis/report/fillText.js';
import { PlanFaultList } from '../../../analysis/report/planFaults.js';
import { offeredRatios } from '../../../server/lead/report/offeredRatios.js';
import { placeholdersView } from '../../../server/lead/report/placeholdersView.js';
import { publishedTable } from '../../analysis/charts/tables.js';
import { definitionOfSmall } from '../../support/smallReport.js';
import { everyKind } from '../collect/everyKind.js';

const name = (code: string) => ({ code, sv: code, en: code });
const options = ['statistics', 'formula'].map(name);
const alone = (counts: readonly (number | null)[]) => publishedTable({ question: 'methods', options, groups: [{ name: null, base: 100, counts }] });
const split = (north: number, south: number, small: number | null) => publishedTable({ question: 'methods', by: 'department', options, groups: [
  { name: null, base: 100, counts: [60, 20] }, { name: name('north'), base: 50, counts: [north, 10] }, { name: name('south'), base: 40, counts: [south, 8] }, { name: name('small'), base: small === null ? null : 10, counts: [small, small] },
] });
const numbers = (...tables: readonly ReturnType<typeof alone>[]) => ({ tables, answered: 100, invited: null });
const written = (...tables: readonly ReturnType<typeof alone>[]) => offeredRatios('methods', numbers(...tables)).map(({ write }) => write);

describe('ratios offered at the desk', () => {
  it('are of the most common answer to the next, and of one group of each split to the others: that which is surely furthest from as many', () => {
    expect(written(alone([60, 20]), split(45, 12, 3))).to.deep.equal(['{ratio:methods/statistics to methods/formula}', '{ratio:methods/statistics by department/north to others}']);
    expect(written(alone([60, 20]), split(20, 38, 2))).to.deep.equal(['{ratio:methods/statistics to methods/formula}', '{ratio:methods/statistics by department/south to others}']);
  });

  it('are none where it may be as many, or where a number is not shown', () => {
    expect(written(alone([50, 48]), split(30, 24, 6))).to.deep.equal([]);
    expect(written(alone([null, 20]), split(45, 12, null)).filter((each) => each.includes('statistics to'))).to.deep.equal([]);
    expect(offeredRatios('methods', numbers())).to.deep.equal([]);
  });

  it('are listed with what they mean and print in both languages, and can be written so', () => {
    const shown = numbers(alone([60, 20]), split(45, 12, 3));
    const view = (given: typeof shown | undefined) => placeholdersView(['methods'], [], definitionOfSmall(), given, 'sv') as { readonly questions: readonly { readonly table: { readonly rows: readonly { readonly write: string; readonly means: string; readonly sv: string; readonly en: string }[] } }[] };
    const rows = view(shown).questions[0]?.table.rows.filter(({ write }) => write.startsWith('{ratio:')) ?? [];
    expect(rows.map(({ means, sv, en }) => [means, sv, en])).to.deep.equal([
      ['andelen ”Statistik” delad med andelen ”=HYPERLINK("http://x";"y")”', '3,0', '3.0'],
      ['andelen ”Statistik” (Dept north) delad med övriga grupper tillsammans', '3,0', '3.0'],
    ]);
    for (const { write, sv } of rows) expect(fillText(write, shown, 'sv')).to.deep.include({ text: sv, missing: [] });
    expect(JSON.stringify(view(undefined))).to.not.include('{ratio:');
  });

  it('shares of every kind of question stand beside them, and means of numbers, rows of a grid and places of a ranking by name, and each can be written', () => {
    const definition = readDefinition(everyKind(), 'survey.yaml').definition;
    if (definition === undefined) throw new Error('it reads');
    const view = placeholdersView(['methods', 'priorities', 'met', 'hours', 'comments'], [], definition, undefined, 'sv') as { readonly questions: readonly { readonly table: { readonly rows: readonly { readonly write: string; readonly means: string }[] } }[] };
    const rows = view.questions.flatMap(({ table }) => table.rows);
    expect(rows.map(({ write, means }) => [write, means])).to.deep.include.members([
      ['{share:methods/statistics}', 'andelen ”Statistik”'],
      ['{share:priorities.first/statistics}', 'andelen ”Statistik” (på första plats)'],
      ['{share:priorities.any/statistics}', 'andelen ”Statistik” (bland de rangordnade)'],
      ['{share:met.statistics/badly}', 'andelen ”Dåligt” (Statistik)'],
      ['{mean:hours}', 'medelvärdet'], ['{meanInterval:hours}', 'medelvärdets konfidensintervall'], ['{median:hours}', 'medianen'], ['{base:hours}', 'antal som svarade på frågan'],
    ]);
    const faults = new PlanFaultList();
    checkPlaceholders(new Map([['sv', rows.map(({ write }) => write).join(' ')]]), definition, { file: 'report.yaml' }, faults);
    expect([faults.faults, rows.length > 20]).to.deep.equal([[], true]);
  });
});
