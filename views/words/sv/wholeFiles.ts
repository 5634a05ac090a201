import type { WholeFilesWords } from '../wholeFiles.js';

export const wholeFiles: WholeFilesWords = {
  label: 'Hela rapporten som fil',
  pdf: 'Hela rapporten som PDF',
  more: 'Fler filer',
  summary: 'Sammanfattning på en sida',
  archival: 'Hela rapporten, för arkiv',
  html: 'Hela rapporten i en fil, öppnas utan nät',
  data: 'Alla tabeller som CSV, med beskrivning',
};
