import type { Text } from '../survey/definition.js';
import type { Language } from '../words/language.js';
import { quote } from '../words/quote.js';
import { name } from './names.js';

/** "Sorterat efter ”Biostatistik”." Quoted as it stands: "Switzerland" keeps its capital within a sentence, and "Bioinformatics" need not lose its own. */
export function sortedBy(label: Text, language: Language): string {
  return `${language === 'sv' ? 'Sorterat efter' : 'Sorted by'} ${quote(name(label, language), language)}.`;
}
