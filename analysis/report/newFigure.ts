import { nameOfQuestion, splitPhrase } from '../findings/names.js';
import { neutralSupportTitle } from '../findings/support/neutralSupportTitle.js';
import type { Code, Definition } from '../survey/definition.js';
import type { JsonValue } from '../survey/json.js';
import { supportCharts } from '../words/chartName.js';
import { languages } from '../words/language.js';
import { capitalise } from '../words/sentence.js';

/** What a figure is to show. */
export interface FigureWanted {
  readonly question: Code;
  readonly by?: Code;
  readonly chart: string;
  /** The second grid of a gap between two. */
  readonly availability?: Code;
  /** The answer that groups are shown and sorted by. */
  readonly sortBy?: Code;
}

const longestCode = 32;

const since = { sv: 'vad som har ändrats sedan', en: 'what has changed since' } as const;

/** The question's code, and a number where another figure has it: a code stays for ever. */
function freeCode({ question, by }: FigureWanted, taken: ReadonlySet<string>): string {
  const wanted = (by === undefined ? question : `${question}_by_${by}`).slice(0, longestCode);
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? '' : `_${String(n)}`;
    const code = wanted.slice(0, longestCode - end.length) + end;
    if (!taken.has(code)) return code;
  }
}

/** Braces of a label are no placeholder. */
const plain = (text: string): string => text.replaceAll('{', '{{').replaceAll('}', '}}');

/** What changed is told with its numbers, whatever they are; of everything else nobody has said anything yet. */
function findingOf({ chart, question }: FigureWanted): { readonly finding?: JsonValue } {
  return chart === 'wave-change' ? { finding: Object.fromEntries(languages.map((language) => [language, `{changes:${question}}`])) } : {};
}

/** A figure as it is added: its title claims nothing until somebody writes one. */
export function newFigure(definition: Definition, wanted: FigureWanted, taken: ReadonlySet<string>): JsonValue {
  const { question, by, chart, availability, sortBy } = wanted;
  const support = supportCharts.find((one) => one === chart);
  const named = languages.map((language) => [language, support === undefined ? capitalise(nameOfQuestion(definition, question, language)) : neutralSupportTitle(support, language)] as const);
  const titled = languages.map((language) => {
    if (support !== undefined) return [language, neutralSupportTitle(support, language)] as const;
    const what = capitalise(nameOfQuestion(definition, question, language)).replace(/(?<!\s)\s*\?$/, by === undefined ? '?' : '');
    if (chart === 'wave-change') return [language, `${plain(what.replace(/\?$/, ''))}: ${since[language]} {earlierWave}`] as const;
    return [language, plain(by === undefined ? what : `${what}, ${splitPhrase(definition, by, language)}`)] as const;
  });
  return { code: freeCode(wanted, taken), chart, question, ...(by === undefined ? {} : { by }), ...(availability === undefined ? {} : { availability }), ...(sortBy === undefined ? {} : { sortBy }), heading: Object.fromEntries(named), ...findingOf(wanted), title: Object.fromEntries(titled) };
}
