/** users.md 3: titles that speak of units by an attribute, held against each of them; what is hidden never bears a claim out, and tells nothing. */
import { expect } from 'chai';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { checkClaims } from '../../../analysis/report/checkClaims.js';
import { claimedNumbers } from '../../../analysis/report/claimedNumbers.js';
import { parseGroups, writeGroups } from '../../../analysis/report/groupsRef.js';
import { checkPlan } from '../../../analysis/report/checkPlan.js';
import { readSource } from '../../../analysis/exchange/readSource.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { claimProblem } from '../../../server/acts/claimProblem.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { answers, definitionOfSmall, planOfSmall, smallPlan, smallSurvey } from '../../support/smallReport.js';

const both = (text: string) => ({ sv: text, en: text });
const kinds = { a: 'clinical', b: 'clinical', c: 'clinical', small: 'clinical', e: 'preclinical', f: 'preclinical', tiny: 'preclinical', lone: 'region hospital', nobody: 'clinical', none: undefined };
const items = Object.entries(kinds).map(([code, kind]) => ({ code, name: both(code), ...(kind === undefined ? {} : { attributes: { kind } }) }));
const definition = definitionOfSmall({ ...smallSurvey(), units: { departments: { label: { sv: 'institution', en: 'department' }, items } } });

/** Of those who need statistics: a 30 of 40, b 32 of 40, c 10 of 40, e and f 8 of 40, lone 20 of 40, without a kind 30 of 40; nine at the small clinical one and at the tiny one, as told; nobody at the last. */
function tablesWith(small: string) {
  const some = (department: string, yes: number) => [...answers(yes, ['statistics'], department), ...answers(40 - yes, ['formula'], department)];
  const responses = [...some('a', 30), ...some('b', 32), ...some('c', 10), ...some('e', 8), ...some('f', 8), ...some('lone', 20), ...some('none', 30), ...answers(9, [small], 'small'), ...answers(9, [small], 'tiny')];
  const columns = columnsOf(definition, responses);
  return releasePublic([demandTable(columns, { question: 'methods' }), demandTable(columns, { question: 'department' }), demandTable(columns, { question: 'methods', by: 'department' })], definition);
}

const tables = tablesWith('statistics');
const planWith = (claim: object) => planOfSmall({ ...smallPlan, title: { text: { sv: 'Kliniska', en: 'Clinical' }, claims: [claim] } }, definition);
const failureOf = (claim: object, from = tables) => checkClaims(planWith(claim), from)[0];
const message = (claim: object, language: 'sv' | 'en', from = tables) => {
  const failure = failureOf(claim, from);
  if (failure === undefined) return 'holds';
  const made = claimProblem(failure, definition);
  return wordingOf({ ...made, params: { ...made.params, part_sv: 'rubriken', part_en: 'the title' } }, language).message.replaceAll('\u00a0', ' ');
};

describe('users.md 3: claims of units by an attribute', () => {
  const of = (groups: string, test: object) => ({ share: `methods/statistics by ${groups}`, ...test });
  const wide = { between: [0.2, 0.9] };
  const clinical = 'department where kind = clinical';
  const cases: readonly (readonly [string, object, boolean])[] = [
    ['every one that is shown', of(`every shown ${clinical}`, wide), true],
    ['every one, and one is hidden', of(`every ${clinical}`, wide), false],
    ['most, and all that are shown are', of(`most of ${clinical}`, wide), true],
    ['most, and half of them are, those that are hidden counted', of(`most of ${clinical}`, { between: [0.7, 1] }), false],
    ['so many', of(`at least 2 of ${clinical}`, { between: [0.7, 1] }), true],
    ['more than there are', of(`at least 3 of ${clinical}`, { between: [0.7, 1] }), false],
    ['more, with the hidden one', of(`at least 4 of ${clinical}`, wide), false],
    ['each above all who are outside it', of(`at least 2 of ${clinical}`, { above: 'methods/statistics' }), true],
    ['one that is not', of(`every shown ${clinical}`, { above: 'methods/statistics' }), false],
    ['below one number', of('every shown department where kind = preclinical', { below: 'methods/statistics by department/a' }), true],
    ['one surely first in each', of('every shown department where kind = preclinical', { rank: 2 }), true],
    ['all but those, the ones without the attribute with them', of('every shown department where kind != preclinical', { between: [0.25, 0.9] }), true],
    ['all but those, one of them low', of('every shown department where kind != preclinical', { between: [0.3, 0.9] }), false],
    ['no attribute: all of the split', of('every shown department', { between: [0.1, 0.9] }), true],
    ['one is every one', of('every department where kind = region hospital', { between: [0.5, 0.5] }), true],
    ['one that is shown is not several', of('every shown department where kind = region hospital', { between: [0.5, 0.5] }), false],
    ['a count', { count: `methods/statistics by every shown ${clinical}`, between: [10, 32] }, true],
  ];
  for (const [name, claim, holds] of cases) it(name, () => expect(failureOf(claim) === undefined).to.equal(holds));

  it('says of how many it holds, which it does not hold of, and how many are not shown', () => {
    const claim = of(`every ${clinical}`, { between: [0.7, 1] });
    // Wilson of 10 of 40; that nobody answered at the fifth is told no more than that nine did at the fourth
    expect(message(claim, 'sv')).to.equal('Meningen ”Kliniska” (rubriken) stämmer inte: andelen ”Statistik” ska vara mellan 70,0 % och 100,0 % för institution där kind = clinical (varje), men är det för 2 av 5. Stämmer inte: c 25,0 % (14,2–40,2). Visas inte, och räknas inte som att det stämmer: 2.');
    expect(message(claim, 'en')).to.contain('is so for 2 of 5. It does not hold for c 25.0% (14.2–40.2). Not shown, and not counted as holding: 2.');
  });

  it('is the same claim and the same words whatever those said who are hidden', () => {
    const others = tablesWith('formula');
    for (const [, claim] of cases.filter(([, each]) => !('above' in each))) {
      expect(message(claim, 'en', others)).to.equal(message(claim, 'en'));
      expect(claimedNumbers(planWith(claim), others)).to.deep.equal(claimedNumbers(planWith(claim), tables));
    }
  });

  it('is written as it is read', () => {
    for (const written of ['by every department where kind = clinical', 'by every shown department where kind != region hospital', 'by most of department', 'by at least 12 of department where a b = c, d']) {
      const parsed = parseGroups(`methods/statistics ${written}`);
      expect([parsed?.number, parsed === undefined ? '' : writeGroups(parsed.groups)]).to.deep.equal(['methods/statistics', written]);
    }
  });

  const faults: readonly (readonly [string, string, string])[] = [
    ['an attribute that none has', 'every department where kin = clinical', 'PLAN_UNKNOWN_ATTRIBUTE'],
    ['a value that none has', 'every department where kind = clinica', 'PLAN_UNKNOWN_VALUE'],
    ['a split that is not declared', 'every methods', 'PLAN_NOT_IN_LATTICE'],
    ['a split that is no question', 'every ward where kind = clinical', 'PLAN_UNKNOWN_ATTRIBUTE'],
    ['no number of groups', 'at least 0 of department', 'PLAN_NUMBER'],
  ];
  for (const [name, groups, code] of faults) {
    it(`is a fault with its place: ${name}`, () => {
      const { root } = readSource(JSON.stringify({ ...smallPlan, title: { text: both('A'), claims: [of(groups, wide)] } }), 'report.yaml');
      if (root === undefined) throw new Error('it is JSON');
      expect(checkPlan(root, definition).faults.map((fault) => [fault.code, fault.place?.path])).to.deep.include([code, 'title.claims[0].share']);
    });
  }
});
