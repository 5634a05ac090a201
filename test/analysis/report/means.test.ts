/** Means and medians in the texts of a report. Authority: issue "Publishing": numbers are generated, never typed. */
import { expect } from 'chai';
import { mean, median } from 'simple-statistics';
import { tableOf } from '../../../analysis/report/tableOf.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { everyChart, everyChartEdition, plainNames } from '../../support/everyChart.js';

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
