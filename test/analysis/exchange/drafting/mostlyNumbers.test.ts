/** Answers to “how many?” as people write them. */
import { expect } from 'chai';
import { csvOf, draftedFrom } from './drafted.js';

const drafted = (cells: readonly string[]) => draftedFrom(csvOf([['Hours', 'Role'], ...Array.from({ length: 120 }, (_, i) => [cells[i % cells.length] ?? '', i % 2 === 0 ? 'Nurse' : 'Doctor'])]), 'hours.csv').draft.questions[0];

describe('a draft of numbers among which some wrote words', () => {
  it('says how many are numbers, and where to say what the others mean', () => {
    const question = drafted(['10', '0', '20', '8', '12,5', '40', '6', 'ca 10', '10-15', 'vet ej']);
    expect(question?.doubts.map(({ en }) => en)).to.deep.equal(['84 of 120 cells are numbers and the others not: if the question asks for a number, make it a number and write under values in mapping.yaml what number the others mean']);
  });

  it('does not doubt bands and grades, of which some are mere numbers', () => {
    expect(drafted(['0', '1', '2', '3 or more'])?.doubts).to.deep.equal([]);
  });
});
