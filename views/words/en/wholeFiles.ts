import type { WholeFilesWords } from '../wholeFiles.js';

export const wholeFiles: WholeFilesWords = {
  label: 'The whole report as a file',
  pdf: 'The whole report as PDF',
  more: 'More files',
  summary: 'Summary on one page',
  archival: 'The whole report, for archives',
  html: 'The whole report in one file, opens without a network',
  data: 'Every table as CSV, with a description',
  everything: 'Everything in English: report, figures and data. May take half a minute to make the first time',
  everyLanguage: 'Everything in English and Swedish. May take a minute to make the first time',
};
