import type { WholeFilesWords } from '../wholeFiles.js';

export const wholeFiles: WholeFilesWords = {
  label: 'Hela rapporten som fil',
  pdf: 'Hela rapporten som PDF',
  more: 'Fler filer',
  summary: 'Sammanfattning på en sida',
  archival: 'Hela rapporten, för arkiv',
  html: 'Hela rapporten i en fil, öppnas utan nät',
  data: 'Alla tabeller som CSV, med beskrivning',
  everything: 'Allt på svenska: rapport, figurer och data. Kan ta en halv minut att göra första gången',
  everyLanguage: 'Allt på svenska och engelska. Kan ta en minut att göra första gången',
};
