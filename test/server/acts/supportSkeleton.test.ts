/** The draft in an empty box for the file on support: filled in, it is a file that reads. Authority: users.md 8; docs/analysis.md. */
import { join } from 'node:path';
import { expect } from 'chai';
import { capacityFileOf } from '../../../server/acts/readCapacityFile.js';
import { readSurveyFile } from '../../../server/acts/readSurveyFile.js';
import { supportSkeleton } from '../../../server/acts/support/supportSkeleton.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { projectRoot } from '../../support/projectRoot.js';
import { definitionOfSmall, smallSurvey } from '../../support/smallReport.js';

/** As somebody would who removes every mark of a comment and fills every blank. */
function filledIn(text: string): string {
  let year = 2026;
  const value = (key: string): string => {
    if (key === 'year') return String((year += 1));
    if (key === 'firstYear') return '2027';
    if (key === 'reserve') return '0';
    if (key === 'date') return '2026-01-31';
    return ['source', 'owner', 'name', 'sv', 'en'].includes(key) ? 'X' : '1';
  };
  return text.split('\n').map((line) => line.replace(/^# /, '')).map((line) => line.replace(/^## .*/, '').replace(/  #.*$/, '').replace(/(\w+):(?= ?[,}]|$)/g, (all, key: string) => (['staff', 'coverage', 'functions', 'years', 'pilot', 'applications', 'requests', 'outcomes', 'costs', 'salaries', 'options'].includes(key) ? all : `${key}: ${value(key)}`)).replace('fte: []', 'fte: [1, 2, 3]').replace('growth: { value: 1', 'growth: { value: 0')).join('\n');
}

describe('the draft of a file on support', () => {
  const example = readSurveyFile(join(projectRoot, 'data', 'needs-inventory', 'survey.yaml')).definition;
  if (example === undefined) throw new Error('the example has a definition');
  for (const [name, definition, question] of [['the example', example, 'methods'], ['labels that would do harm', definitionOfSmall(), 'methods']] as const) {
    for (const language of ['sv', 'en'] as const) {
      it(`reads once it is filled in, and as it is tells each blank at its line: ${name}, ${language}`, () => {
        const text = supportSkeleton(definition, language);
        const asked = definition.questions.get(question);
        const needs = asked?.kind === 'multiple' ? asked.options.filter(({ exclusive, meaning }) => !exclusive && meaning !== 'none').map(({ code }) => code) : [];
        const file = capacityFileOf(definition, filledIn(text), 'capacity.yaml');
        expect([file.methods, [...(file.assumptions.staff?.keys() ?? [])], file.coverage?.functions.length, file.years?.length, file.pilot?.requests?.rows.length, file.costs?.options.map(({ staff }) => staff.rows[0]?.fte)]).to.deep.equal([question, needs, 1, 2, needs.length, [[1, 2, 3], [1, 2, 3]]]);
        const faults = ((): ProblemError => {
          try {
            capacityFileOf(definition, text, 'capacity.yaml');
          } catch (error) {
            if (error instanceof ProblemError) return error;
          }
          throw new Error('blanks are no file');
        })();
        const lines = text.split('\n');
        expect(faults.problems.map(({ place }) => lines[(place?.line ?? 0) - 1]?.split(':', 1)[0])).to.include.members(['projects', 'hours', 'headcount']);
      });
    }
  }

  it('is empty where nothing can be needed', () => {
    const { sections, ...survey } = smallSurvey() as { readonly sections: readonly { readonly questions: readonly object[] }[] };
    const [page] = sections;
    const without = { ...survey, sections: [{ ...page, questions: page?.questions.slice(1) }], lattice: [], indicators: {} };
    expect(supportSkeleton(definitionOfSmall(without), 'sv')).to.equal('');
  });
});
