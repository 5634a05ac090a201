import type { SummaryWords } from '../summary.js';

export const summary: SummaryWords = {
  label: 'Sammanfattning',
  findingsHeading: 'Det viktigaste',
  aboutHeading: 'Så säkert är det',
  answered: 'Hur många svarade',
  uncertainty: 'Osäkerhet',
  hidden: 'Vad som inte visas',
  hiddenNone: (all) => `Alla ${all} tal i rapportens figurer visas.`,
  hiddenSome: (hidden, all) => `${hidden} av ${all} tal i rapportens figurer visas inte, för att skydda dem som svarade.`,
  readHeading: 'Hela rapporten',
  endHeading: 'Läs mer',
  decision: 'Förslag till beslut',
  nextStep: 'Nästa steg',
  page: 'Sammanfattning på en sida',
  files: 'Sammanfattningen som fil',
  toReport: 'Läs hela rapporten',
};
