/** The figures of questions that nobody has planned: the right chart for each, and sentences that say what was answered. */
import type { Published, PublishedRow } from '../disclosure/published.js';
import { readGrid, worstFirst, type GridItem } from '../disclosure/readGrid.js';
import { readNeed } from '../disclosure/readNeed.js';
import { readRanking } from '../disclosure/readRanking.js';
import { name } from '../findings/names.js';
import { neutralTitle } from '../findings/neutralTitle.js';
import type { Code, Definition } from '../survey/definition.js';
import type { ChartName } from '../words/chartName.js';
import type { Language } from '../words/language.js';
import { automaticChart } from './automaticChart.js';
import { automaticWords, type NamedShare } from './automaticWords.js';
import { scaleOf } from './figureBeside.js';
import { mostCommon } from './mostCommon.js';
import { writeNumberRef } from './numberRef.js';
import { plainBraces } from './plainBraces.js';

/** Longer than this is no title. */
const longestTitle = 130;

export interface AutomaticFigure {
  readonly question: Code;
  readonly chart: ChartName;
  readonly title: (language: Language) => string;
  readonly finding: ((language: Language) => string) | undefined;
  readonly emphasise: readonly Code[];
}

interface Said {
  readonly title: (language: Language) => string | undefined;
  readonly finding?: Finding | undefined;
}

type Finding = (language: Language) => string;

const fits = (text: string): boolean => text.replace(/\{share:[^}]*\}/g, '100 %').length <= longestTitle;

function named(ref: Parameters<typeof writeNumberRef>[0], label: PublishedRow['label'], language: Language): NamedShare {
  return { label: plainBraces(name(label, language)), share: `{share:${writeNumberRef(ref)}}` };
}

/** As many of the options as make a title that can be read at a glance; none where not even one does. */
export function sharesTitle(table: Published, rows: readonly PublishedRow[], language: Language): string | undefined {
  const refs = rows.map(({ code, label }) => named({ question: table.question, code }, label, language));
  return refs.map((_ref, i) => automaticWords[language].shares(refs.slice(0, i + 1))).filter(fits).at(-1);
}

function saidOfShares(table: Published): Said {
  const common = mostCommon(table);
  return {
    title: (language) => sharesTitle(table, common, language),
    finding: mostSentence(table, common[0]),
  };
}

/** "Vanligast är ”A”: 45 % av 523, med 95 % konfidensintervall 40–50." Nothing where one of its numbers is not told. */
export function mostSentence(table: Published, row: PublishedRow | undefined): Finding | undefined {
  if (row === undefined || row.low === null || row.high === null || row.base === null) return undefined;
  const ref = writeNumberRef({ question: table.question, code: row.code });
  return (language) => automaticWords[language].most(plainBraces(name(row.label, language)), `{share:${ref}}`, `{interval:${ref}}`, `{base:${ref}}`);
}

/** Of the row that leans most to the low end, or of the most common answer of all. */
function saidOfGrid(table: Published, definition: Definition, isScale: boolean): Said {
  const items = readGrid(table, scaleOf(definition, table.question));
  const shown = items.filter(({ steps }) => steps.every(({ share }) => share !== null));
  const largest = ({ steps }: GridItem): PublishedRow | undefined => [...steps].sort((a, b) => (b.share ?? 0) - (a.share ?? 0))[0];
  const told = isScale ? worstFirst(shown, table.level) : [...shown].sort((a, b) => (largest(b)?.share ?? 0) - (largest(a)?.share ?? 0));
  const [item] = told;
  const step = item === undefined ? undefined : largest(item);
  if (item === undefined || step === undefined) return { title: () => undefined };
  const { question } = table;
  return {
    title: (language) => {
      const { label, share } = named({ question, item: item.code, code: step.code }, step.label, language);
      const text = automaticWords[language].inRow(plainBraces(name(item.label, language)), label, share);
      return fits(text) ? text : undefined;
    },
  };
}

function saidOfNeed(table: Published, need: Published | undefined, definition: Definition): Said {
  const [most] = need === undefined ? [] : readNeed(table, need, scaleOf(definition, table.question)).filter(({ unmet }) => unmet !== null);
  if (need === undefined || most === undefined) return { title: () => undefined };
  const item = readGrid(table, scaleOf(definition, table.question)).find(({ code }) => code === most.code);
  const best = item?.steps.at(-1);
  if (best?.share === undefined || best.share === null) return { title: () => undefined };
  return {
    title: (language) => {
      const chosen = named({ question: need.question, code: most.code }, most.label, language);
      const met = named({ question: table.question, item: most.code, code: best.code }, best.label, language);
      const text = automaticWords[language].need(chosen, met);
      return fits(text) ? text : undefined;
    },
  };
}

function saidOfRanking(table: Published): Said {
  const [most] = readRanking(table).filter(({ any, first }) => any.share !== null && first.share !== null);
  if (most === undefined) return { title: () => undefined };
  return {
    title: (language) => {
      const first = named({ question: table.question, item: 'first', code: most.code }, most.label, language);
      const any = named({ question: table.question, item: 'any', code: most.code }, most.label, language);
      const text = automaticWords[language].ranked(any, first.share);
      return fits(text) ? text : undefined;
    },
  };
}

function saidOf(chart: ChartName, table: Published, tables: readonly Published[], definition: Definition): Said {
  const question = definition.questions.get(table.question);
  switch (chart) {
    case 'demand-share':
    case 'single-share':
      return saidOfShares(table);
    case 'likert-diverging':
    case 'grid-heatmap':
      return saidOfGrid(table, definition, chart === 'likert-diverging');
    case 'need-gap':
      return saidOfNeed(table, tables.find((other) => other.by.length === 0 && question?.kind === 'grid' && other.question === question.rowsFrom), definition);
    case 'ranking-share':
      return saidOfRanking(table);
    case 'dept-method-heatmap':
    case 'dept-dotplot':
    case 'split-role':
    case 'number-summary':
      return { title: () => undefined };
  }
}

/** Something may be shown of it. */
function isShown({ rows, numbers }: Published): boolean {
  return rows.some(({ group, share }) => group === null && share !== null) || numbers.some(({ group, mean }) => group === null && mean !== null);
}

/** Of every question that is published alone and has something to show, as they were asked. */
export function automaticFigures(definition: Definition, tables: readonly Published[], without: ReadonlySet<Code>): readonly AutomaticFigure[] {
  return [...definition.questions.values()].flatMap((question): readonly AutomaticFigure[] => {
    const { code } = question;
    const chart = automaticChart(question);
    const table = tables.find((each) => each.question === code && each.by.length === 0);
    if (chart === undefined || table === undefined || without.has(code) || !isShown(table)) return [];
    const { title, finding } = saidOf(chart, table, tables, definition);
    const isBars = chart === 'demand-share';
    return [{ question: code, chart, title: (language) => title(language) ?? plainBraces(neutralTitle({ table }, { definition, language })), finding, emphasise: isBars ? mostCommon(table).slice(0, 1).map((row) => row.code) : [] }];
  });
}
