import { formatDate } from '../words/formatDate.js';
import { plainText } from '../words/plainText.js';
import { endSentence } from '../words/sentence.js';
import { terms } from '../words/terms.js';
import type { FindingContext } from './context.js';
import { name } from './names.js';

/** A reference number longer than this stands on the report page alone. */
const longestReference = 40;

/** Who asked, which edition, when; what it is filed under; and where it stands for ever. */
export function sourceLine(context: FindingContext, address?: string): string {
  const { definition, language, edition, date, reference } = context;
  const words = terms[language];
  const parts = [`${words.source}: ${endSentence(`${name(definition.title, language)}, ${name(definition.organisation, language)}`)}`];
  if (edition !== undefined) parts.push(`${words.edition}\u00a0${edition}${date === undefined ? '' : `, ${formatDate(date, language)}`}.`);
  else if (date !== undefined) parts.push(`${formatDate(date, language)}.`);
  if (reference !== undefined && reference.length <= longestReference) parts.push(endSentence(`${language === 'sv' ? 'Dnr' : 'Ref.'}\u00a0${plainText(reference)}`));
  if (definition.example) parts.push(language === 'sv' ? 'Påhittade exempeldata.' : 'Invented sample data.');
  if (address !== undefined) parts.push(address);
  return parts.join(' ');
}
