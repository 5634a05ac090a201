/** What is wrong with the cells of a column, and where that is mended. */
import type { InterfaceLanguage, Params } from './problem.js';

interface Words {
  /** Of one cell, of several. */
  readonly wrong: readonly [one: string, several: string];
  readonly mend: (params: Params) => string;
}

const sv = (wrong: string, mend: Words['mend']): Words => ({ wrong: [wrong, wrong], mend });
const en = (one: string, several: string, mend: Words['mend']): Words => ({ wrong: [one, several], mend });
const cannot = 'cannot be read';

const codes: Readonly<Record<InterfaceLanguage, Words>> = {
  sv: sv('går inte att läsa', ({ question, mapping, nearest }) => `Lägg till stavningarna under values för ${question} i ${mapping}${nearest === '' ? '' : ` (kanske menas ”${nearest}”)`}, eller säg med otherwise vad de betyder.`),
  en: en(cannot, cannot, ({ question, mapping, nearest }) => `Add the spellings under values of ${question} in ${mapping}${nearest === '' ? '' : ` (perhaps “${nearest}” is meant)`}, or say with otherwise what they mean.`),
};

const others: Readonly<Record<InterfaceLanguage, Words>> = {
  sv: sv('går inte att läsa', ({ mapping }) => `Rätta cellerna eller ${mapping}.`),
  en: en(cannot, cannot, ({ mapping }) => `Mend the cells or ${mapping}.`),
};

const rankings: Readonly<Record<InterfaceLanguage, Words>> = {
  sv: sv('är ingen rangordning', () => 'Rätta cellerna, eller lämna ute posterna med leaveOut.'),
  en: en('is no ranking', 'are no ranking', () => 'Mend the cells, or leave the records out with leaveOut.'),
};

const weights: Readonly<Record<InterfaceLanguage, Words>> = {
  sv: sv('är ingen vikt', () => 'Rätta vikterna, eller lämna ute posterna med leaveOut.'),
  en: en('is no weight', 'are no weight', () => 'Mend the weights, or leave the records out with leaveOut.'),
};

const words: ReadonlyMap<string | number | undefined, Readonly<Record<InterfaceLanguage, Words>>> = new Map([
  ['CELL_UNKNOWN', codes],
  ['CELL_AMBIGUOUS', codes],
  ['CELL_NOT_TICK', {
    sv: sv('säger inte om svaret är valt', ({ question, mapping }) => `Skriv värdena under ticked eller unticked för ${question} i ${mapping}.`),
    en: en('does not say whether the answer is chosen', 'do not say whether the answer is chosen', ({ question, mapping }) => `Write the values under ticked or unticked of ${question} in ${mapping}.`),
  }],
  ['CELL_NOT_NUMBER', {
    sv: sv('går inte att läsa som tal', ({ question, mapping }) => `Skriv vilka tal de betyder under values för ${question} i ${mapping}, eller dem under missing om de säger varför svaret saknas. Ser alla tal ut så, ändra decimal.`),
    en: en('cannot be read as a number', 'cannot be read as numbers', ({ question, mapping }) => `Write what numbers they mean under values of ${question} in ${mapping}, or them under missing if they say why there is no answer. If all numbers look so, change decimal.`),
  }],
  ['CELL_OUT_OF_RANGE', {
    sv: sv('ligger utanför min och max', ({ question, mapping }) => `Ändra min eller max för ${question} i definitionen, eller skriv värdena under missing i ${mapping} om de säger varför svaret saknas.`),
    en: en('is outside min and max', 'are outside min and max', ({ question, mapping }) => `Change min or max of ${question} in the definition, or write the values under missing in ${mapping} if they say why there is no answer.`),
  }],
  ['CELL_DECIMALS', {
    sv: sv('har för många decimaler', ({ question, mapping }) => `Ändra decimals för ${question} i definitionen, eller decimal i ${mapping} om tecknet skiljer tusental åt.`),
    en: en('has too many decimals', 'have too many decimals', ({ question, mapping }) => `Change decimals of ${question} in the definition, or decimal in ${mapping} if that sign parts thousands.`),
  }],
  ['CELL_NOT_PLACE', rankings],
  ['CELL_PLACE_TAKEN', rankings],
  ['CELL_PLACE_EMPTY', rankings],
  ['CELL_RANKED_TWICE', rankings],
  ['CELL_TOO_MANY_RANKED', rankings],
  ['CELL_NOT_WEIGHT', weights],
  ['CELL_NO_WEIGHT', weights],
]);

function wordsFor({ fault, question }: Params, language: InterfaceLanguage): Words {
  const found = (words.get(fault) ?? others)[language];
  return found === codes[language] && question === '' ? others[language] : found;
}

/** “3 cells cannot be read as numbers”. */
export function unreadableCount(params: Params, language: InterfaceLanguage): string {
  const [one, several] = wordsFor(params, language).wrong;
  const count = String(params['count']);
  if (count === '1') return `1 cell ${one}`;
  return `${count} ${language === 'sv' ? 'celler' : 'cells'} ${several}`;
}

export function mendUnreadable(params: Params, language: InterfaceLanguage): string {
  return wordsFor(params, language).mend(params);
}
