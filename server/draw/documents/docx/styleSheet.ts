import type { Language } from '../../../../analysis/words/language.js';
import { element, write } from '../../markup.js';
import { paragraphStyle, plainTableStyle, tableStyleXml } from './styleXml.js';
import { styleRules, type StyleId, type StyleRule } from './styleRules.js';
import { wordLanguage } from './wordLanguage.js';
import { wordNamespace } from './wordNamespace.js';

/** In every Word, and as wide as the font of the pictures. */
const font = 'Arial';

/** Where a document looks otherwise than a report. */
export type StyleLooks = Readonly<Partial<Record<StyleId, Pick<StyleRule, 'size' | 'before' | 'after' | 'leading'>>>>;

/** All styles of a document in one language, as the part `word/styles.xml`. */
export function styleSheet(language: Language, looks: StyleLooks): string {
  const defaults = element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [
      element('w:rPr', {}, [
        element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font }),
        element('w:sz', { 'w:val': '21' }),
        element('w:szCs', { 'w:val': '21' }),
        element('w:lang', { 'w:val': wordLanguage(language), 'w:eastAsia': wordLanguage(language), 'w:bidi': 'ar-SA' }),
      ]),
    ]),
    element('w:pPrDefault', {}),
  ]);
  const styles = [...styleRules.map((rule) => paragraphStyle({ ...rule, ...looks[rule.id] }, language)), plainTableStyle(), tableStyleXml(language)];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${write(element('w:styles', { 'xmlns:w': wordNamespace }, [defaults, ...styles]))}`;
}
