/** Means and medians in the texts of a report. Authority: issue "Publishing": numbers are generated, never typed. */
import { expect } from 'chai';
import { mean, median } from 'simple-statistics';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { tableOf } from '../../../analysis/report/tableOf.js';
import { editionChanges } from '../../../analysis/report/changes/editionChanges.js';
import { claimText } from '../../../analysis/report/changes/claimText.js';
import { editionToJson } from '../../../analysis/report/editionToJson.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { measureText } from '../../../server/draw/measureText.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { claimView } from '../../../server/lead/report/claimView.js';
import { everyChart, everyChartEdition, plainNames, type EveryChartMade } from '../../support/everyChart.js';

const both = (text: string) => ({ sv: text, en: text });

describe('a mean in a text', () => {
  const made = everyChart({ survey: 'every', name: plainNames(), size: 3, people: 300 });
  const titled = (text: string, { plan, ...rest } = made) => everyChartEdition({ ...rest, plan: { ...(plan as object), title: both(text) } }); // as everyChart writes it

  it('is that of the answers, of everyone and of a group, with the decimals of each language and the interval of its table', () => {
    const { edition } = titled('{base:hours}: {mean:hours} ({meanInterval:hours}), {median:hours}; {base:hours by role/first}: {mean:hours by role/first}, {median:hours by role/first}');
    const given = (responses: readonly Response[]): readonly number[] => responses.flatMap(({ answers }) => {
      const answer = answers.get('hours');
      return answer?.kind === 'number' ? [answer.value] : [];
    });
    const all = given(made.responses);
    const some = given(made.responses.filter(({ answers }) => answers.get('role')?.kind === 'single' && JSON.stringify(answers.get('role')).includes('"first"')));
    const { low = null, high = null } = tableOf(edition, 'hours').numbers[0] ?? {};
    expect(low, 'there is an interval').to.be.below(mean([...all]));
    const en = (value: number | null): string => (value ?? 0).toFixed((value ?? 0) >= 10 ? 1 : 2);
    const told = `${String(all.length)}: ${en(mean([...all]))} (${en(low)}–${en(high)}), ${en(median([...all]))}; ${String(some.length)}: ${en(mean([...some]))}, ${en(median([...some]))}`;
    expect([edition.texts.en.title, edition.texts.sv.title]).to.deep.equal([told, told.replaceAll('.', ',')]);
  });

  it('stops publishing where it is not shown', () => {
    const few = everyChart({ survey: 'every', name: plainNames(), size: 3, people: 27 });
    expect(() => titled('{mean:hours}', few)).to.not.throw();
    for (const of of ['mean', 'median', 'meanInterval', 'base']) {
      const placeholder = `${of}:hours by role/first`;
      expect(() => titled(`{${placeholder}}`, few), of).to.throw(ProblemError).with.deep.nested.property('problems[0].code', 'number_not_shown');
    }
  });

  const faults = [['{mean:methods}', 'PLAN_PLACEHOLDER'], ['{median:nothing}', 'PLAN_PLACEHOLDER'], ['{mean:hours/first}', 'PLAN_PLACEHOLDER'], ['{meanInterval:hours by role}', 'PLAN_PLACEHOLDER'], ['{mean:hours by department/north}', 'PLAN_NOT_IN_LATTICE'], ['{base:hours by role/nobody}', 'PLAN_UNKNOWN_OPTION']] as const;
  for (const [text, code] of faults) it(`${text} is a fault of the plan`, () => expect(() => titled(text)).to.throw(ProblemError).with.deep.nested.property('problems[0].code', code));
});

describe('a claim of a mean', () => {
  const plain = everyChart({ survey: 'every', name: plainNames(), size: 3, people: 300 });
  // the first group gives twenty hours more than the others
  const responses = plain.responses.map((response): Response => {
    const [role, hours] = [response.answers.get('role'), response.answers.get('hours')];
    const isFirst = role?.kind === 'single' && role.code === 'first';
    return isFirst && hours?.kind === 'number' ? { ...response, answers: new Map([...response.answers, ['hours', { kind: 'number', value: hours.value + 20 }]]) } : response;
  });
  const claiming = (claim: object, given: EveryChartMade = { ...plain, responses }) => everyChartEdition({ ...given, plan: { ...(given.plan as object), title: { text: both('A'), claims: [claim] } } }); // as everyChart writes it
  const problemOf = (claim: object, given?: EveryChartMade): readonly [code: string, sv: string, en: string] => {
    try {
      claiming(claim, given);
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problems[0] : undefined;
      return problem === undefined ? ['another', String(error), ''] : [problem.code, wordingOf(problem, 'sv').message, wordingOf(problem, 'en').message];
    }
    return ['holds', '', ''];
  };

  const holding = [{ mean: 'hours', between: [25, 35] }, { median: 'hours', between: [25, 35] }, { mean: 'hours by role/first', between: [40, 46] }, { mean: 'hours by role/first', above: 'hours by role/second' }, { mean: 'hours by role/second', below: 'hours by role/first' }];
  for (const claim of holding) it(`${JSON.stringify(claim)} holds`, () => expect(problemOf(claim)[0]).to.equal('holds'));

  it('stops publishing where it does not hold, with what is claimed and what is', () => {
    const { edition } = claiming({ mean: 'hours', between: [0, 100] });
    const { mean: is = null, low = null, high = null } = tableOf(edition, 'hours').numbers[0] ?? {};
    const en = `${(is ?? 0).toFixed(1)} (${(low ?? 0).toFixed(1)}–${(high ?? 0).toFixed(1)})`;
    const [code, sv, said] = problemOf({ mean: 'hours', between: [40, 50] });
    expect([code, said.includes('is claimed to be between 40.0 and 50.0 but is ') && said.includes(en), sv.includes('ska vara mellan 40,0 och 50,0 men är ') && sv.includes(en.replaceAll('.', ','))]).to.deep.equal(['claim_between', true, true]);
    expect(problemOf({ mean: 'hours by role/second', above: 'hours by role/first' })[0]).to.equal('claim_above');
    expect(problemOf({ mean: 'hours by role/second', above: 'hours by role/third' })[0], 'the intervals overlap').to.equal('claim_above');
    expect(problemOf({ median: 'hours', between: [90, 100] })[2]).to.match(/the median of “.+” is claimed to be between 90\.0 and 100 but is \d+\.\d\./);
  });

  it('of a number that is not shown never holds', () => {
    const few = everyChart({ survey: 'every', name: plainNames(), size: 3, people: 27 });
    for (const of of ['mean', 'median']) expect(problemOf({ [of]: 'hours by role/first', between: [0, 1000] }, few)[0], of).to.equal('claim_between');
    expect(problemOf({ mean: 'hours by role/first', above: 'hours by role/second' }, few)[0]).to.equal('claim_above');
  });

  it('is kept in the edition beside its number, told at the desk and where editions are compared', () => {
    const { edition } = claiming({ mean: 'hours by role/first', above: 'hours by role/second' });
    const [claim] = edition.plan.title.claims;
    const numbers = tableOf(edition, 'hours', 'role').numbers;
    const meanOf = (code: string): number | null | undefined => numbers.find(({ group }) => group?.code === code)?.mean;
    expect((editionToJson(edition) as { readonly claims: readonly unknown[] }).claims).to.deep.include({ path: 'title', claim: { type: 'above', number: { of: 'mean', number: 'hours by role/first', is: meanOf('first') }, other: { of: 'mean', number: 'hours by role/second', is: meanOf('second') } } });
    if (claim === undefined) throw new Error('the claim is read');
    expect(claimText(claim, edition, 'en')).to.match(/^the mean of “.+” \(.+\): .*the mean of “.+” \(.+\)$/);
    expect(claimView(claim, edition, { definition: edition.definition, language: 'sv' })).to.include({ tag: 'good' }).and.property('found').to.match(/^Talen är 4\d,\d \(\d+,\d–\d+,\d\) och 2\d,\d \(/);
  });

  const wrong = [[{ mean: 'hours', median: 'hours', between: [1, 2] }, 'PLAN_CLAIM'], [{ mean: 'hours' }, 'PLAN_CLAIM'], [{ mean: 'hours', share: 'methods/method_1', between: [0, 1] }, 'PLAN_CLAIM'], [{ mean: 'hours', between: [2, 1] }, 'PLAN_BETWEEN'], [{ mean: 'hours', between: [1] }, 'PLAN_BETWEEN'], [{ mean: 'methods', between: [1, 2] }, 'PLAN_CLAIM_MEAN'], [{ mean: 'hours', rank: 1 }, 'PLAN_CLAIM_MEAN'], [{ mean: 'hours by role/first', above: 'hours' }, 'PLAN_CLAIM_MEAN'], [{ mean: 'hours by role/first', above: 'earlier' }, 'PLAN_CLAIM_MEAN'], [{ median: 'hours by role/first', above: 'hours by role/second' }, 'PLAN_CLAIM_MEAN'], [{ mean: 'hours by role/nobody', between: [1, 2] }, 'PLAN_UNKNOWN_OPTION'], [{ mean: 'hours by department/north', between: [1, 2] }, 'PLAN_NOT_IN_LATTICE']] as const;
  for (const [claim, code] of wrong) it(`${JSON.stringify(claim)} is a fault of the plan`, () => expect(problemOf(claim)[0]).to.equal(code));
});

describe('a mean that is another in the next edition', () => {
  for (const [what, people, scaled] of [['two decimals', 300, (value: number) => value % 9], ['none', 300, (value: number) => value * 20], ['brackets', 60, (value: number) => value]] as const) {
    it(`is told as its table has it: ${what}`, () => {
      const of = (shift: number) => {
        const { responses, ...rest } = everyChart({ survey: 'every', name: plainNames(), size: 3, people });
        const changed = responses.map((each, i) => ({ ...each, answers: new Map([...each.answers].map(([code, answer]) => [code, code === 'hours' && answer.kind === 'number' ? { ...answer, value: scaled(answer.value) + (i % 2) * shift } : answer] as const)) }));
        return everyChartEdition({ ...rest, responses: changed }).edition;
      };
      const [before, after] = [of(0), of(3)];
      for (const language of ['sv', 'en'] as const) {
        const number = after.plan.figures.findIndex(({ chart }) => chart === 'number-summary') + 1;
        const cells = (edition: typeof after): readonly (readonly string[])[] => figureOf(edition, { number, language, size: 'doc', measure: measureText }).table.rows.map((row) => row.cells);
        const word = language === 'sv' ? 'medelvärde' : 'mean';
        const said = (edition: typeof after): readonly string[] => cells(edition).map(([n = '', mean = '', interval = '', middle = '']) => `${word} ${mean}, ${interval}; median ${middle}; n\u00a0=\u00a0${n}`);
        const told = editionChanges(before, after, language).numbers.filter(({ codes }) => codes.code === 'mean' && codes.by === 'role');
        expect(told.map(({ before: was, after: is }) => [was, is])).to.deep.equal(said(before).map((was, i) => [was, said(after)[i]]));
        expect(told.length).to.be.greaterThan(3);
        expect(told.some(({ after: is }) => is.includes('(')), 'few answers are told').to.equal(people === 60);
      }
    });
  }
});
