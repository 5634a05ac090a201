import { expect } from 'chai';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { checkClaims } from '../../../analysis/report/checkClaims.js';
import { fillText } from '../../../analysis/report/fillText.js';
import { findRatio } from '../../../analysis/report/findRatio.js';
import { parseNumberRef } from '../../../analysis/report/numberRef.js';
import { parseRatioTo } from '../../../analysis/report/checkRatio.js';
import { claimProblem } from '../../../server/acts/claimProblem.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { answers, definitionOfSmall, hostileLabels, planOfSmall, smallAnswers, smallPlan } from '../../support/smallReport.js';

function tablesOf(responses: readonly Response[]): readonly Published[] {
  const definition = definitionOfSmall();
  const columns = columnsOf(definition, responses);
  return releasePublic([demandTable(columns, { question: 'methods' }), demandTable(columns, { question: 'department' }), demandTable(columns, { question: 'methods', by: 'department' })], definition);
}

const tables = tablesOf(smallAnswers());

/** The outcome of one claim about the small survey: 48 of 72 need statistics, 25 of 37 at north, 12 of 24 at south. */
const outcome = (claim: object) => {
  const plan = planOfSmall({ ...smallPlan, title: { text: { sv: 'A', en: 'A' }, claims: [claim] } });
  const [failure] = checkClaims(plan, tables);
  return failure === undefined ? 'holds' : { path: failure.path, found: failure.found.value, rank: failure.rank && [failure.rank.rank, failure.rank.low, failure.rank.high] };
};

describe('claims of a report (design: a title carries the numbers it rests on)', () => {
  const share = 48 / 72;
  const cases: readonly (readonly [string, object, unknown])[] = [
    ['between, ends included', { share: 'methods/statistics', between: [share, share] }, 'holds'],
    ['between, above it', { share: 'methods/statistics', between: [0.1, 0.6] }, { path: 'title', found: share, rank: undefined }],
    ['a count', { count: 'methods/script', between: [25, 25] }, 'holds'],
    ['a base', { base: 'methods/statistics', between: [100, 200] }, { path: 'title', found: 72, rank: undefined }],
    ['rank 1', { share: 'methods/statistics', rank: 1 }, 'holds'],
    ['rank 2 of what ranks 1', { share: 'methods/statistics', rank: 2 }, { path: 'title', found: share, rank: [1, 1, 1] }],
    ['a tie has no rank', { share: 'methods/formula', rank: 3 }, { path: 'title', found: 12 / 72, rank: [null, 3, 4] }],
    ['the places of a tie together', { share: 'methods/formula', rank: [3, 4] }, 'holds'],
    ['more places than it may have', { share: 'methods/script', rank: [1, 3] }, 'holds'],
    ['a place before those it may have', { share: 'methods/formula', rank: [1, 3] }, { path: 'title', found: 12 / 72, rank: [null, 3, 4] }],
    ['hidden itself, at any place', { share: 'methods/statistics by department/tiny', rank: [1, 500] }, { path: 'title', found: null, rank: [null, 1, 4] }],
    ['“none of these” is no answer among them', { share: 'methods/nothing', rank: [1, 500] }, { path: 'title', found: 12 / 72, rank: undefined }],
    ['above by more than chance', { share: 'methods/statistics', above: 'methods/formula' }, 'holds'],
    ['above, but intervals overlap', { share: 'methods/statistics by department/north', above: 'methods/statistics by department/south' }, { path: 'title', found: 25 / 37, rank: undefined }],
    ['below', { share: 'methods/formula', below: 'methods/statistics' }, 'holds'],
    ['a number that is not shown never holds', { share: 'methods/statistics by department/tiny', between: [0, 1] }, { path: 'title', found: null, rank: undefined }],
  ];
  for (const [name, claim, expected] of cases) it(name, () => expect(outcome(claim)).to.deep.equal(expected));
});

/** users.md 6: ranks have intervals of their own. `n` people who gave both of the first two answers, the first alone, the second alone, neither. */
describe('users.md 6: a rank holds only where it is sure', () => {
  const tablesWith = (both: number, first: number, second: number, neither: number) => tablesOf([...answers(both, ['statistics', 'script'], 'north'), ...answers(first, ['statistics'], 'north'), ...answers(second, ['script'], 'south'), ...answers(neither, ['nothing'], 'south')]);
  const holds = (of: readonly Published[], claim: object) => checkClaims(planOfSmall({ ...smallPlan, title: { text: { sv: 'Störst', en: 'Largest' }, claims: [claim] } }), of);

  it('80 % against 50 % is sure, 41 % against 40 % is not, and then both numbers are shown with the difference', () => {
    expect(holds(tablesWith(60, 100, 40, 0), { share: 'methods/statistics', rank: 1 })).to.deep.equal([]);
    const close = tablesWith(30, 52, 50, 68);
    const [failure, ...more] = holds(close, { share: 'methods/statistics', rank: 1 });
    if (failure === undefined) throw new Error('41 to 40 is not sure');
    expect(more).to.deep.equal([]);
    const made = claimProblem(failure, definitionOfSmall());
    const problem = { ...made, params: { ...made.params, part_sv: 'rapportens rubrik', part_en: 'the title of the report' } };
    // Wilson of 82 and 80 of 200, no one in both: worked out in Python
    expect(wordingOf(problem, 'sv').message.replaceAll('\u00a0', ' ')).to.equal(`Meningen ”Störst” (rapportens rubrik) stämmer inte: andelen ”Statistik” ska säkert vara nummer 1 i storlek men är nummer 1 och kan vara nummer 1–2 (41,0 % (34,4–47,9)). Skillnaden mot andelen ”${hostileLabels.script}” (40,0 % (33,5–46,9)) är +1,0 (−11,4 till +13,3) procentenheter.`);
    expect(wordingOf(problem, 'en').message).to.contain('ranks 1 and may rank 1–2').and.contain('+1.0 (−11.4 to +13.3) percentage points');
    expect(holds(close, { share: 'methods/statistics', rank: [1, 2] })).to.deep.equal([]);
    expect(holds(close, { share: 'methods/script', rank: [1, 2] })).to.deep.equal([]);
  });

  it('a rival that is not shown takes no place from those after it, stands in the way of a sure one, and is told of by its label alone', () => {
    const hidden = tablesOf([...answers(50, ['statistics'], 'north'), ...answers(20, ['script'], 'north'), ...answers(2, ['quotes'], 'north')]);
    const claim = (rank: unknown) => holds(hidden, { share: 'methods/statistics', rank });
    const [failure] = claim(1);
    if (failure === undefined) throw new Error('what is hidden might be larger');
    expect([failure.rank?.rank, failure.rank?.low, failure.rank?.high, failure.rival]).to.deep.equal([null, 1, 2, { value: null, low: null, high: null }]);
    expect([claim([1, 2]), holds(hidden, { share: 'methods/script', rank: [2, 3] })]).to.deep.equal([[], []]);
    const said = wordingOf({ ...claimProblem(failure, definitionOfSmall()), params: { ...claimProblem(failure, definitionOfSmall()).params, part_sv: '', part_en: '' } }, 'en').message;
    expect(said.endsWith(`Whether the share “${hostileLabels.quotes}” is larger or smaller cannot be said.`), said).to.equal(true);
    expect(said.replace(/\([0-9][^)]*\)\)/, '')).to.not.match(/[0-9]+\.[0-9]/);
  });
});

/**
 * users.md 6: "twice as many" has an interval of its own. Limits: Wilson's by bisection of |x/n − P| = z √(P(1 − P)/n),
 * then on logarithms, the correlation as φ of the fourfold table with as few in both as the two counts allow; worked out
 * in Python from the raw counts. Enumerated, other people cover 94.4 to 95.0 %, the same people 94.6 to 99.8 %.
 */
describe('users.md 6: ratios of two shares, each with its own interval', () => {
  const cases: readonly (readonly [number: string, to: string, ratio: number, low: number, high: number])[] = [
    ['methods/statistics', 'methods/script', 48 / 25, 1.1975277331747750, 3.0798833451431884],
    ['methods/formula', 'methods/script', 12 / 25, 0.24300811099286793, 0.9386942909644042],
    ['methods/statistics by department/north', 'others', 25 / 37 / (23 / 35), 0.7392954282641857, 1.4420690519758173],
    ['methods/statistics by department/north', 'methods/statistics', 25 / 37 / (23 / 35), 0.7392954282641857, 1.4420690519758173],
  ];
  /** 60 of each department: statistics 30 and 15, script 50 and 35. */
  const departments = tablesOf([...answers(30, ['statistics', 'script'], 'north'), ...answers(20, ['script'], 'north'), ...answers(10, ['nothing'], 'north'), ...answers(15, ['statistics'], 'south'), ...answers(35, ['script'], 'south'), ...answers(10, ['nothing'], 'south')]);
  const ofGroups: typeof cases = [
    ['methods/statistics by department/north', 'methods/script by department/north', 0.6, 0.4321790972316792, 0.8210686295403613],
    ['methods/statistics by department/north', 'methods/statistics by department/south', 2, 1.2280833996428722, 3.330421278275386],
    ['methods/statistics by department/north', 'others', 2, 1.2280833996428722, 3.330421278275386],
    // nothing is known of how they go together: the lower limit over the upper one
    ['methods/script', 'methods/statistics by department/north', 85 / 120 / 0.5, 0.9982460325912805, 2.0728338712135574],
  ];
  for (const [number, to, ratio, low, high, from] of [...cases.map((each) => [...each, tables] as const), ...ofGroups.map((each) => [...each, departments] as const)]) {
    it(`${number} to ${to}: ${ratio.toFixed(2)}`, () => {
      const [of, other] = [parseNumberRef(number, 'share'), parseRatioTo(to)];
      const found = of === undefined || other === undefined ? undefined : findRatio({ tables: from }, of, other);
      expect(found?.ratio).to.be.closeTo(ratio, 1e-12);
      expect(found?.low).to.be.closeTo(low, 1e-9);
      expect(found?.high).to.be.closeTo(high, 1e-9);
    });
  }
  it('needs nothing that the two shares do not tell: either hidden, or none of it, and there is no ratio', () => {
    for (const [number, to] of [['methods/statistics by department/tiny', 'others'], ['methods/statistics', 'methods/statistics by department/small'], ['methods/statistics by department/south', 'methods/quotes by department/south'], ['methods/statistics', 'earlier']] as const) {
      const text = `{ratio:${number} to ${to}} {ratioInterval:${number} to ${to}}`;
      expect(fillText(text, { tables, answered: 72, invited: null }, 'sv'), text).to.deep.equal({ text, missing: [`ratio:${number} to ${to}`, `ratioInterval:${number} to ${to}`] });
    }
  });
  it('is printed with the digits it is known by', () => {
    const text = '{ratio:methods/statistics to methods/script} ({ratioInterval:methods/statistics to methods/script}), {ratio:methods/formula to methods/script} ({ratioInterval:methods/formula to methods/script})';
    const numbers = { tables, answered: 72, invited: null };
    expect([fillText(text, numbers, 'sv').text, fillText(text, numbers, 'en').text]).to.deep.equal(['1,9 (1,2–3,1), 0,48 (0,24–0,94)', '1.9 (1.2–3.1), 0.48 (0.24–0.94)']);
  });
  const claims: readonly (readonly [string, object, boolean])[] = [
    ['the whole interval is above', { atLeast: 1.19 }, true],
    ['the ratio is, its interval is not', { atLeast: 1.9 }, false],
    ['the whole interval is below', { atMost: 3.1 }, true],
    ['the upper limit is above', { atMost: 3 }, false],
    ['within both', { atLeast: 1, atMost: 3.5 }, true],
    ['one of the two does not hold', { atLeast: 1, atMost: 2 }, false],
  ];
  for (const [name, limits, holds] of claims) {
    it(`claimed: ${name}`, () => {
      const [failure] = checkClaims(planOfSmall({ ...smallPlan, title: { text: { sv: 'Nästan dubbelt', en: 'Almost twice' }, claims: [{ ratio: 'methods/statistics', to: 'methods/script', ...limits }] } }), tables);
      expect(failure === undefined).to.equal(holds);
      if (failure === undefined) return;
      const made = claimProblem(failure, definitionOfSmall());
      const problem = { ...made, params: { ...made.params, part_sv: 'rapportens rubrik', part_en: 'the title of the report' } };
      expect(wordingOf(problem, 'sv').message).to.match(/^Meningen ”Nästan dubbelt” \(rapportens rubrik\) stämmer inte: andelen ”Statistik” ska säkert vara .* gånger andelen ”<\/text>.*”, det vill säga med hela intervallet, men kvoten är 1,92 \(1,20–3,08\)\.$/);
      expect(wordingOf(problem, 'en').message).to.contain('is claimed to be surely').and.contain('1.92 (1.20–3.08)');
    });
  }
});

describe('numbers in the texts of a report', () => {
  const numbers = { tables, answered: 72, invited: 1542 };
  const cases: readonly (readonly [string, string, string])[] = [
    ['{share:methods/statistics}', '67\u00a0%', '67%'],
    ['{interval:methods/statistics}', '55–76', '55–76'],
    ['{count:methods/statistics} av {base:methods/statistics}', '48 av 72', '48 av 72'],
    ['{answered} av {invited}, {responseRate}', '72 av 1\u00a0542, 5\u00a0%', '72 av 1,542, 5%'],
    ['{{n}} är {n}', '{n} är 72', '{n} är 72'],
  ];
  for (const [text, sv, en] of cases) {
    it(text, () => {
      expect(fillText(text, numbers, 'sv')).to.deep.equal({ text: sv, missing: [] });
      expect(fillText(text, numbers, 'en')).to.deep.equal({ text: en, missing: [] });
    });
  }
  it('says which numbers are not shown, and prints none in their place', () => {
    const text = '{share:methods/statistics by department/tiny} {invited} {n}';
    const filled = fillText(text, { ...numbers, invited: null }, 'en');
    expect(filled.missing).to.deep.equal(['share:methods/statistics by department/tiny', 'invited']);
  });
  it('a share of nobody is not shown', () => expect(fillText('{share:methods/statistics}', { ...numbers, tables: tablesOf(answers(20, [], 'north').map((each) => ({ ...each, answers: new Map() }))) }, 'sv').missing).to.have.length(1));
});
