import { formatList } from '../words/formatList.js';
import { capitalise } from '../words/sentence.js';
import type { FigureFacts, FindingContext } from './context.js';
import { nameOfQuestion, nounOfGroups } from './names.js';

/** A title that claims nothing, for figures nobody has written a finding for: "Bioinformatik, per roll". */
export function neutralTitle({ table }: Pick<FigureFacts, 'table'>, { definition, language }: FindingContext): string {
  const what = capitalise(nameOfQuestion(definition, table.question, language));
  if (table.by.length === 0) return what;
  const by = table.by.map((code) => nounOfGroups(definition, code, language));
  // A question mark ends a sentence, and this one goes on.
  return `${what.replace(/\s*\?$/, '')}, ${language === 'sv' ? 'per' : 'by'} ${formatList(by, language)}`;
}
