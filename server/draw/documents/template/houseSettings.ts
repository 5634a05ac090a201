import { type Element, element, write } from '../../markup.js';
import { wordNamespace } from '../docx/wordNamespace.js';
import { elementsIn } from './xmlWalk.js';

/** How pages are laid out. What a template says of its own file (protection, tracking, sources, identities) stays there. */
const kept = new Set(['w:mirrorMargins', 'w:gutterAtTop', 'w:autoHyphenation', 'w:consecutiveHyphenLimit', 'w:hyphenationZone', 'w:doNotHyphenateCaps', 'w:evenAndOddHeaders', 'w:defaultTabStop', 'w:characterSpacingControl', 'w:compat', 'w:clrSchemeMapping', 'w:decimalSymbol', 'w:listSeparator']);

/** Without it Word opens the file as one of 2007, and lays it out so. */
const modern = element('w:compat', {}, [element('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': '15' })]);

export function houseSettings(settings: Element | undefined): { readonly xml: string; readonly hasEvenPages: boolean } {
  const said = settings === undefined ? [] : elementsIn(settings).filter(({ name }) => kept.has(name));
  const all = said.some(({ name }) => name === 'w:compat') ? said : [...said, modern];
  const even = said.find(({ name }) => name === 'w:evenAndOddHeaders');
  return {
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${write(element('w:settings', { 'xmlns:w': wordNamespace }, all))}`,
    hasEvenPages: even !== undefined && !['0', 'false', 'off'].includes(even.attributes.get('w:val') ?? ''),
  };
}
