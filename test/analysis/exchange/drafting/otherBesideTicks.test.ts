/** Multiple choices as LimeSurvey and others export them: a column an option, and one for what people wrote. */
import { expect } from 'chai';
import { csvOf, draftedFrom } from './drafted.js';

const repeated = <T>(count: number, make: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => make(i));
const wrote = ['Genetics', 'Registers', 'Genetics'];

const exports = [
  {
    name: 'LimeSurvey: Y, codes in brackets, and the few texts of other, some of them the same',
    header: ['need[SQ001]', 'need[SQ002]', 'need[SQ003]', 'need[other]'],
    record: (i: number) => [i % 2 === 0 ? 'Y' : '', i % 3 === 0 ? 'Y' : '', i % 5 === 0 ? 'Y' : '', i % 6 === 0 ? wrote[(i / 6) % 3] ?? '' : ''],
    options: ['sq001', 'sq002', 'sq003', 'other'],
  },
  {
    name: 'A form: the name of the option where it is chosen, and Annat (ange)',
    header: ['Need [Statistik]', 'Need [Etik]', 'Need [Data]', 'Need [Annat (ange)]'],
    record: (i: number) => [i % 2 === 0 ? 'Statistik' : '', i % 3 === 0 ? 'Etik' : '', i % 5 === 0 ? 'Data' : '', i % 6 === 0 ? wrote[(i / 6) % 3] ?? '' : ''],
    options: ['statistik', 'etik', 'data', 'other'],
  },
] as const;

describe('a draft of ticks with what people wrote beside them', () => {
  for (const { name, header, record, options } of exports) {
    it(`${name}: is one multiple choice with a text beside other`, () => {
      const { draft, respondents } = draftedFrom(csvOf([header, ...repeated(60, record)]), 'export.csv');
      expect(draft.questions.map(({ kind, source, options: drafted }) => [kind, 'otherText' in source ? source.otherText : undefined, drafted.map(({ code, meaning }) => meaning ?? code)])).to.deep.equal([['multiple', 3, options]]);
      const written = respondents.flatMap(({ statuses }) => [...statuses.answers.values()]).filter((answer) => answer.kind === 'multiple' && answer.other !== undefined);
      expect(written.length).to.equal(10);
    });
  }

  it('a row of a grid that is called other is a row: its cells are steps like those of the rest', () => {
    const steps = ['Low', 'Middle', 'High'];
    const rows = repeated(60, (i) => [steps[i % 3] ?? '', steps[(i + 1) % 3] ?? '', steps[(i + 2) % 3] ?? '']);
    const { draft } = draftedFrom(csvOf([['Use [Plan]', 'Use [Archive]', 'Use [Other]'], ...rows]), 'export.csv');
    expect(draft.questions.map(({ kind, columns }) => [kind, columns])).to.deep.equal([['grid', [0, 1, 2]]]);
  });
});
