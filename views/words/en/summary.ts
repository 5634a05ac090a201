import type { SummaryWords } from '../summary.js';

export const summary: SummaryWords = {
  label: 'Summary',
  findingsHeading: 'Main findings',
  aboutHeading: 'How sure this is',
  answered: 'How many answered',
  uncertainty: 'Uncertainty',
  hidden: 'What is not shown',
  hiddenNone: (all) => `All ${all} numbers in the figures of the report are shown.`,
  hiddenSome: (hidden, all) => `${hidden} of ${all} numbers in the figures of the report are not shown, to protect those who answered.`,
  readHeading: 'The whole report',
  endHeading: 'Read more',
  decision: 'Decision asked for',
  nextStep: 'Next step',
  page: 'One-page summary',
  files: 'The summary as a file',
  toReport: 'Read the whole report',
};
