import type { PublishedNumberRow } from '../disclosure/published.js';
import { baseMembers } from '../words/baseMembers.js';
import { formatMean } from '../words/formatMean.js';
import { formatMeanRange } from '../words/formatMeanRange.js';
import { formatNumber } from '../words/formatNumber.js';
import { quote } from '../words/quote.js';
import { baseText, confidenceInterval } from '../words/terms.js';
import { fewAnswers } from '../words/withDetail.js';
import type { FindingContext, TableFacts } from './context.js';
import { name } from './names.js';
import { sourceLine } from './sourceLine.js';

/** "95 % konfidensintervall 65,5–79,7, median 50,0, n = 429" */
function howSure({ base, median, low, high, release }: PublishedNumberRow, level: number, { language }: FindingContext): string {
  const parts = [
    low === null || high === null ? '' : `${confidenceInterval(level, language)} ${formatMeanRange(low, high, language)}`,
    median === null ? '' : `median ${formatMean(median, language)}`,
    base === null ? '' : baseText(formatNumber(base, language)),
    fewAnswers(release, language),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The mean of what everyone answered, to paste into another document; undefined where it is not shown. */
export function numberSentence({ table, address }: TableFacts, context: FindingContext): string | undefined {
  const { definition, language } = context;
  const everyone = table.numbers.find(({ group }) => group === null);
  const question = definition.questions.get(table.question);
  if (everyone === undefined || everyone.mean === null || everyone.release === 'suppress' || question?.kind !== 'number') return undefined;
  const members = `${baseMembers('answered', language)} ${language === 'sv' ? 'på frågan ' : ''}${quote(name(question.text, language), language)}`;
  const mean = [formatMean(everyone.mean, language), question.unit === undefined ? '' : name(question.unit, language)].filter((part) => part !== '').join('\u00a0');
  const told = language === 'sv' ? `Medelvärdet bland ${members} är ${mean}` : `The mean among ${members} is ${mean}`;
  return `${told} (${howSure(everyone, table.level, context)}). ${sourceLine(context, address)}`;
}
