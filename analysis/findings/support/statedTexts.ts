/** What was typed in and who answers for it: what one person answers for, of one day and source, stands together. */
import { scenarioBehind } from '../../disclosure/publishedSupport.js';
import type { CapacityInLanguage, SupportInLanguage } from '../../disclosure/supportInLanguage.js';
import type { SupportChart } from '../../words/chartName.js';
import { formatAsTyped } from '../../words/formatAsTyped.js';
import { formatDate } from '../../words/formatDate.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { capitalise } from '../../words/sentence.js';
import { assumedText } from '../capacityFindings.js';
import { lowerFirst, name } from '../names.js';
import { answeredAlike, inOneStatement, type Statement } from './answeredAlike.js';
import { costStatements } from './costStatements.js';
import { openText } from './coverageTestTexts.js';

function together(stated: readonly Statement[], language: Language): readonly string[] {
  return answeredAlike(stated).map((own) => {
    const [{ source, date, owner }] = own;
    const who = language === 'sv' ? `källa ${source}, ${formatDate(date, language)}, ansvarig ${owner}` : `source ${source}, ${formatDate(date, language)}, answered for by ${owner}`;
    return `${capitalise(own.map(({ text }) => text).join('; '))} (${who}).`;
  });
}

/** Sentences. Of a pilot the source line says it. */
export function statedTexts(chart: SupportChart, support: SupportInLanguage, language: Language): readonly string[] {
  if (chart === 'coverage-matrix') return coverageTexts(support, language);
  if (chart === 'option-costs') return costTexts(support, language);
  const { capacity } = support;
  if (capacity === undefined || (chart !== 'capacity-service' && chart !== 'capacity-fan')) return [];
  const isFan = chart === 'capacity-fan';
  const own = capacity.assumptions.filter(({ what, year }) => (isFan ? what !== 'staff' : year === undefined));
  return together(own.map((one) => ({ ...one, text: assumedText(one, capacity, language) })), language);
}

/** "personal i dag: biostatistik 4, bioinformatik 2" */
function staffToday({ methods, assumptions }: CapacityInLanguage, language: Language): readonly Statement[] {
  const items = assumptions.flatMap(({ what, method, value, ...who }) => {
    const label = methods.find(({ code }) => code === method)?.label;
    return what !== 'staff' || label === undefined || typeof value !== 'number' ? [] : [{ ...who, text: `${lowerFirst(name(label, language))} ${formatAsTyped(value, language)}` }];
  });
  return inOneStatement(items, (list) => `${language === 'sv' ? 'personal i dag' : 'staff today'}: ${list}`);
}

/** What the need rests on in these years, then what the options do. */
function costTexts({ capacity, costs }: SupportInLanguage, language: Language): readonly string[] {
  if (capacity === undefined || costs === undefined) return [];
  const isOfThem = (year: number | undefined): boolean => year === undefined || (year >= costs.firstYear && year <= costs.firstYear + 2);
  const needed = capacity.assumptions.filter(({ what, year }) => what !== 'planned' && what !== 'staff' && isOfThem(year));
  return together([...needed.map((one) => ({ ...one, text: assumedText(one, capacity, language) })), ...staffToday(capacity, language), ...costStatements(costs, language)], language);
}

/** Every function with who it is open to; and what the scenario rests on that its capacity is held against. */
function coverageTexts(support: SupportInLanguage, language: Language): readonly string[] {
  const functions = (support.coverage?.functions ?? []).map(({ name, openTo, ...who }) => {
    const open = openText(openTo, language);
    return { text: open === undefined ? quote(name, language) : `${quote(name, language)}, ${open}`, ...who };
  });
  const capacity = scenarioBehind(support);
  const assumed = capacity === undefined ? [] : capacity.assumptions.filter(({ year }) => year === undefined).map((one) => ({ ...one, text: assumedText(one, capacity, language) }));
  return together([...functions, ...assumed], language);
}
