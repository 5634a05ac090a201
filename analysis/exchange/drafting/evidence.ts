/** Sentences of evidence, in both languages. */
import type { ColumnFacts, ValueCount } from './columnFacts.js';
import { cut, inEnglish, inSwedish, type Said } from './said.js';

const shown = 8;

function listed(values: readonly ValueCount[], count: (n: number) => string): string {
  const named = values.slice(0, shown).map((value) => `${cut(value.text, 40)} ×${count(value.count)}`).join(', ');
  return values.length > shown ? `${named}, …` : named;
}

/** How many cells hold what, and how many hold nothing. */
export function cellsOf({ answered, blank, missing, values }: ColumnFacts): Said {
  const none = missing.length === 0 ? '' : `; ${listed(missing, inEnglish)}`;
  return {
    sv: `${inSwedish(answered)} svar: ${listed(values, inSwedish)}; ${inSwedish(blank)} tomma${none === '' ? '' : `; saknas: ${listed(missing, inSwedish)}`}`,
    en: `${inEnglish(answered)} answers: ${listed(values, inEnglish)}; ${inEnglish(blank)} blank${none === '' ? '' : `; missing: ${listed(missing, inEnglish)}`}`,
  };
}

export const textCells = ({ answered, blank, isWhole, values, stats }: ColumnFacts): Said => {
  const different = isWhole ? values.length : undefined;
  return {
    sv: `${inSwedish(answered)} svar${different === undefined ? '' : `, ${inSwedish(different)} olika`}, det längsta ${inSwedish(stats.longest)} tecken; ${inSwedish(blank)} tomma`,
    en: `${inEnglish(answered)} answers${different === undefined ? '' : `, ${inEnglish(different)} different`}, the longest ${inEnglish(stats.longest)} characters; ${inEnglish(blank)} blank`,
  };
};

export const groupCells = (columns: number, answers: readonly number[], values: readonly ValueCount[]): Said => {
  const [least, most] = [Math.min(...answers), Math.max(...answers)];
  return {
    sv: `${inSwedish(columns)} kolumner, ${least === most ? inSwedish(least) : `${inSwedish(least)} till ${inSwedish(most)}`} svar i var och en: ${listed(values, inSwedish)}`,
    en: `${inEnglish(columns)} columns, ${least === most ? inEnglish(least) : `${inEnglish(least)} to ${inEnglish(most)}`} answers in each: ${listed(values, inEnglish)}`,
  };
};

export const rareValues = (values: readonly ValueCount[], cells: number): Said => ({
  sv: `${inSwedish(values.length)} sällsynta värden (${inSwedish(cells)} celler) räknas som annat: ${listed(values, inSwedish)}. Gör dem som är alternativ till alternativ.`,
  en: `${inEnglish(values.length)} rare values (${inEnglish(cells)} cells) count as other: ${listed(values, inEnglish)}. Make options of those that are.`,
});
