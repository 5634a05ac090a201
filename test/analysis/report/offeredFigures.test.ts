import { join } from 'node:path';
import { expect } from 'chai';
import { readSource } from '../../../analysis/exchange/readSource.js';
import { mostOfPlan } from '../../../analysis/report/checkLimits.js';
import { checkPlan } from '../../../analysis/report/checkPlan.js';
import { newFigure, type FigureWanted } from '../../../analysis/report/newFigure.js';
import { offeredFigures } from '../../../analysis/report/offeredFigures.js';
import { toJsonObject } from '../../../analysis/survey/jsonReading.js';
import { chartNames, supportCharts } from '../../../analysis/words/chartName.js';
import { readSurveyFile } from '../../../server/acts/readSurveyFile.js';
import { projectRoot } from '../../support/projectRoot.js';
import { smallPlan } from '../../support/smallReport.js';

describe('the figures that can be added to a report', () => {
  it('are those that the check of a plan takes, each alone, and no others, in a survey of more tables than a plan has figures', () => {
    const { definition } = readSurveyFile(join(projectRoot, 'data', 'needs-inventory', 'survey.yaml'));
    if (definition === undefined) throw new Error('the example reads');
    const { survey, questions, lattice } = definition;
    const [indicator = ''] = definition.indicators.keys();
    const base = { ...smallPlan, survey, keyNumbers: [{ indicator }], title: { text: { sv: 'A', en: 'A' } }, figures: [] };
    const plan = toJsonObject(base, 'plan');
    const isTaken = (wanted: FigureWanted): boolean => {
      const { root } = readSource(JSON.stringify({ ...base, figures: [newFigure(definition, wanted, new Set())] }), 'plan');
      return root !== undefined && checkPlan(root, definition).plan !== undefined;
    };
    const tables = [...[...questions.keys()].map((question) => ({ question })), ...lattice];
    const imaginable = chartNames.filter((chart) => chart !== 'wave-change' && !supportCharts.some((one) => one === chart)).flatMap((chart) => tables.map((table) => ({ ...table, chart })));
    const named = (figures: readonly FigureWanted[]): readonly string[] => figures.map(({ question, by, chart }) => `${chart} of ${question} ${by ?? ''}`).sort();
    const taken = imaginable.filter(isTaken);
    expect(imaginable.length).to.be.greaterThan(2 * mostOfPlan.figures);
    expect(taken.length).to.be.within(1, imaginable.length / 3);
    expect(named(offeredFigures(definition, plan, new Set()).filter(({ availability }) => availability === undefined))).to.deep.equal(named(taken));
  });
});
