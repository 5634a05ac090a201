import { formatDate } from '../words/formatDate.js';
import { endSentence } from '../words/sentence.js';
import { terms } from '../words/terms.js';
import type { FindingContext } from './context.js';
import { name } from './names.js';

/** Who asked, which edition, when; and where it stands for ever. */
export function sourceLine(context: FindingContext, address?: string): string {
  const { definition, language, edition, date } = context;
  const words = terms[language];
  const parts = [`${words.source}: ${endSentence(`${name(definition.title, language)}, ${name(definition.organisation, language)}`)}`];
  if (edition !== undefined) parts.push(`${words.edition}\u00a0${edition}${date === undefined ? '' : `, ${formatDate(date, language)}`}.`);
  else if (date !== undefined) parts.push(`${formatDate(date, language)}.`);
  if (definition.example) parts.push(language === 'sv' ? 'Påhittade exempeldata.' : 'Invented sample data.');
  if (address !== undefined) parts.push(address);
  return parts.join(' ');
}
