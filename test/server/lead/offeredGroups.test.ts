/** Which numbers of groups the desk offers to copy into texts. Authority: docs/report-plan.md on numbers. */
import { expect } from 'chai';
import { checkPlaceholders } from '../../../analysis/report/checkSentence.js';
import { PlanFaultList } from '../../../analysis/report/planFaults.js';
import { offeredGroups, type FigureOfGroups } from '../../../server/lead/report/offeredGroups.js';
import { publishedTable } from '../../analysis/charts/tables.js';
import { definitionOfSmall } from '../../support/smallReport.js';

describe('numbers of groups offered at the desk', () => {
  const definition = definitionOfSmall();
  const options = ['statistics', 'formula'].map((code) => ({ code, sv: code, en: code }));
  const numbers = { tables: [publishedTable({ question: 'methods', options, groups: [{ name: null, base: 100, counts: [20, 60] }] })], answered: 100, invited: null };
  const heatmap: FigureOfGroups = { question: 'methods', by: 'department', emphasise: [] };
  const written = (...figures: readonly FigureOfGroups[]) => offeredGroups(figures, definition, numbers, 'sv').flatMap(({ named }) => named.map(({ write }) => write));

  it('are of every group, hidden or not, of the answer that the figure is about, and can be written so', () => {
    const departments = definition.units.get('departments')?.units.map(({ code }) => code) ?? [];
    expect(departments).to.have.length.greaterThan(1);
    for (const [figure, answer] of [[{ ...heatmap, sortBy: 'script' }, 'script'], [{ ...heatmap, emphasise: ['statistics'] }, 'statistics'], [heatmap, 'formula']] as const) {
      expect(written(figure)).to.deep.equal(departments.map((code) => `{share:methods/${answer} by department/${code}}`));
    }
    const faults = new PlanFaultList();
    checkPlaceholders(new Map([['sv', written(heatmap).join(' ')]]), definition, {}, faults);
    expect(faults.faults).to.deep.equal([]);
  });

  it('are told once of a question and its split, and not of figures of everyone', () => {
    expect(written({ question: 'methods', emphasise: [] })).to.deep.equal([]);
    expect(written({ ...heatmap, sortBy: 'script' }, heatmap)).to.deep.equal(written({ ...heatmap, sortBy: 'script' }));
    const [told] = offeredGroups([heatmap], definition, numbers, 'en');
    expect(told?.name).to.match(/, by .* – /);
    expect(told?.named[0]?.means).to.match(/^the share “.*” \(.+\)$/);
  });
});
