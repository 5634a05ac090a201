/** How figures of an earlier survey stand beside those of now: about so much, asked in other words, not tested. */
import type { PublishedRow } from '../disclosure/published.js';
import { formatList } from '../words/formatList.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import { quote } from '../words/quote.js';
import { endSentence } from '../words/sentence.js';
import type { Benchmark } from './benchmark.js';
import { name } from './names.js';

const words = {
  sv: {
    about: (share: string) => `ca ${share}`,
    head: (year: string) => `${year}, annan formulering`,
    of: (share: string, option: string) => `${share} för ${option}`,
    more: 'Fler tal finns i tabellen.',
    untested: (wording: string) => `Avrundade tal, annan formulering (${wording}), inte prövade mot årets.`,
    source: (text: string) => `Källa: ${text}`,
  },
  en: {
    about: (share: string) => `about ${share}`,
    head: (year: string) => `${year}, another wording`,
    of: (share: string, option: string) => `${share} for ${option}`,
    more: 'More figures are in the table.',
    untested: (wording: string) => `Rounded figures, another wording (${wording}), not tested against those of now.`,
    source: (text: string) => `Source: ${text}`,
  },
} as const;

/** So many values stand in a note; every one is in the table. */
const mostNamed = 3;

export function benchmarkHead({ year }: Benchmark, language: Language): string {
  return words[language].head(String(year));
}

/** "ca 80 %"; a dash where the earlier survey has none. */
export function benchmarkCell({ values }: Benchmark, code: string, language: Language): string {
  const value = values.get(code);
  return value === undefined ? '–' : words[language].about(formatPercent(value, language));
}

function valuesText(benchmark: Benchmark, rows: readonly PublishedRow[], language: Language): string {
  return formatList(rows.map(({ code, label }) => words[language].of(benchmarkCell(benchmark, code, language), quote(name(label, language), language))), language);
}

/**
 * "2021, Den tidigare enkäten: ca 80 % för ”Biostatistik”. Avrundade tal, annan formulering (”…”), inte prövade mot årets. Källa: …"
 * @param most how many values are named; all of them where nothing is told
 */
export function benchmarkNote(benchmark: Benchmark, rows: readonly PublishedRow[], language: Language, most = mostNamed): string {
  const { label, year, source, wording } = benchmark;
  const said = words[language];
  const known = rows.filter(({ code }) => benchmark.values.has(code));
  const values = valuesText(benchmark, known.slice(0, most), language);
  const lead = `${String(year)}, ${name(label, language)}: ${values}.`;
  return [lead, known.length > most ? said.more : '', said.untested(quote(name(wording, language), language)), endSentence(said.source(name(source, language)))].filter((text) => text !== '').join(' ');
}
