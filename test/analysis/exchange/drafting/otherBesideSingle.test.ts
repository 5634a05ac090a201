/** A list with "other" as LimeSurvey exports it: `-oth-` in the column of the question, and the words in `code[other]` after it. */
import { expect } from 'chai';
import { csvOf, draftedFrom } from './drafted.js';

const answers = ['A1', 'A2', 'A3'];
const rowsWith = (wrote: readonly string[]) =>
  Array.from({ length: 60 }, (_, i) => (i % 6 === 0 ? ['-oth-', wrote[(i / 6) % wrote.length] ?? ''] : [answers[i % 3] ?? '', '']).concat(i % 2 === 0 ? 'Yes' : 'No'));

const words = ['Nurse', 'Engineer', 'Dean', 'Guest', 'Emerita', 'Lawyer', 'Editor', 'Pilot', 'Smith', 'Cook'];
const headers = [
  ['role', 'role[other]', 'more'],
  ['role. What is your role?', 'role[other]. What is your role? [Other]', 'more. More?'],
];

describe('a draft of one choice with what people wrote beside it', () => {
  for (const header of headers) {
    for (const [name, wrote] of [['all different', words], ['few, and the same', ['Nurse', 'Dean']], ['numbers', ['1', '2', '3']]] as const) {
      it(`${header[1] ?? ''}, ${name}: is the text of “other”, which -oth- means, and no question of its own`, () => {
        const { draft, respondents, survey } = draftedFrom(csvOf([header, ...rowsWith(wrote)]), 'export.csv');
        const [question] = draft.questions;
        expect(draft.questions.map(({ kind }) => kind)).to.deep.equal(['single', 'single']);
        expect(question?.source).to.deep.equal({ shape: 'value', column: 0, otherText: 1 });
        expect(question?.options.map(({ code, cells, meaning }) => [code, cells[0], meaning]).slice(-1)).to.deep.equal([['other', '-oth-', 'other']]);
        expect(survey).to.match(/code: other, label: Other, meaning: other/).and.not.include('label: "-oth-"');
        const written = respondents.flatMap(({ statuses }) => [...statuses.answers.values()]).filter((answer) => answer.kind === 'single' && answer.other !== undefined);
        expect(written.length).to.equal(10);
      });
    }
  }
});
