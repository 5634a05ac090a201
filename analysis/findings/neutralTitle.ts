import type { Profile, Published } from '../disclosure/published.js';
import { formatList } from '../words/formatList.js';
import { capitalise } from '../words/sentence.js';
import type { FindingContext } from './context.js';
import { nameOfQuestion, splitPhrase } from './names.js';

/** A title that claims nothing, for figures nobody has written a finding for: "Bioinformatik, per roll". */
export function neutralTitle({ table }: { readonly table: Pick<Published<Profile>, 'question' | 'by'> }, { definition, language }: Partial<FindingContext> & Pick<FindingContext, 'definition' | 'language'>): string {
  const what = capitalise(nameOfQuestion(definition, table.question, language));
  if (table.by.length === 0) return what;
  const by = table.by.map((code) => splitPhrase(definition, code, language));
  // A question mark ends a sentence, and this one goes on.
  return `${what.replace(/(?<!\s)\s*\?$/, '')}, ${formatList(by, language)}`;
}
