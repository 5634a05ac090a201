import { formatDate } from '../words/formatDate.js';
import { endSentence } from '../words/sentence.js';
import { terms } from '../words/terms.js';
import type { FindingContext } from './context.js';
import { name } from './names.js';
import { shortReference } from './shortReference.js';

/** Who asked, which edition, when; what it is filed under; and where it stands for ever. */
export function sourceLine(context: FindingContext, address?: string): string {
  const { definition, language, edition, date, reference } = context;
  const words = terms[language];
  const parts = [`${words.source}: ${endSentence(`${name(definition.title, language)}, ${name(definition.organisation, language)}`)}`];
  if (edition !== undefined) parts.push(`${words.edition}\u00a0${edition}${date === undefined ? '' : `, ${formatDate(date, language)}`}.`);
  else if (date !== undefined) parts.push(`${formatDate(date, language)}.`);
  const filed = shortReference(reference, language);
  if (filed !== '') parts.push(filed);
  if (definition.example) parts.push(language === 'sv' ? 'Påhittade exempeldata.' : 'Invented sample data.');
  if (address !== undefined) parts.push(address);
  return parts.join(' ');
}
