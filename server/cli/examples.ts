/** Commands to learn from, each with what it answers; a verb without any needs none. */
import type { InterfaceLanguage } from '../problems/problem.js';

export interface Example {
  readonly command: string;
  readonly says: Readonly<Record<InterfaceLanguage, string>>;
}

const own = 'behov analyse --survey survey.yaml --responses answers.csv';
/** What stands for the files in all examples but the first. */
const more = 'behov analyse …';

export const examples: ReadonlyMap<string, readonly Example[]> = new Map([
  [
    'analyse',
    [
      { command: own, says: { sv: 'varje fråga: antal, andel, bas och konfidensintervall', en: 'every question: count, share, base and confidence interval' } },
      { command: `${more} --mapping mapping.yaml`, says: { sv: 'en fil från ett annat system (behov map gör utkastet)', en: 'a file of another system (behov map makes the draft)' } },
      { command: `${more} --frame invited.csv`, says: { sv: 'svarsfrekvens, och vad andelarna kan vara bland alla inbjudna', en: 'response rates, and what shares could be among all invited' } },
      { command: `${more} --frame invited.csv --rake department,role`, says: { sv: 'vägd till de inbjudna, med en rapport om vikterna', en: 'weighted to those invited, with a report of the weights' } },
      { command: `${more} --gap importance,availability`, says: { sv: 'vad som är viktigt och saknas', en: 'what matters and is missing' } },
      { command: `${more} --compare answers-2021.csv --compare-survey survey-2021.yaml`, says: { sv: 'vad som har ändrats sedan en tidigare enkät', en: 'what has changed since an earlier survey' } },
      { command: `${more} --capacity capacity.yaml`, says: { sv: 'vad behovet skulle kräva i arbetstid', en: 'what the need would ask for in working time' } },
      { command: `${more} --capacity capacity.yaml --figures figures`, says: { sv: 'det som figurer: täckning, kapacitet, pilot', en: 'that as figures: coverage, capacity, pilot' } },
      { command: `${more} --detail`, says: { sv: 'skalor, rangordningar och vad som väljs tillsammans, sammanfattat', en: 'scales, rankings and what is chosen together, summed up' } },
      { command: `${more} --question methods --by department`, says: { sv: 'en fråga, uppdelad', en: 'one question, split' } },
      { command: `${more} --question methods --by role --test`, says: { sv: 'skiljer sig grupperna?', en: 'do the groups differ?' } },
      { command: `${more} --question methods --by department --profile planning`, says: { sv: 'små grupper, skattade med hjälp av de andra', en: 'small groups, estimated with the help of the others' } },
    ],
  ],
]);
