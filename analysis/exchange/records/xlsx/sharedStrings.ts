import type { Package } from './package.js';
import { readXml } from './readXml.js';
import { RichText } from './richText.js';
import { refuseBeyond } from './xlsxFault.js';

/** The texts that cells refer to by number. Errors XlsxFault. */
export function readSharedStrings(from: Package, part: string): readonly string[] {
  const texts: string[] = [];
  let characters = 0;
  const item = new RichText();
  readXml(from, part, {
    open(name) {
      if (name === 'si') item.begin();
      else item.open(name);
    },
    close(name) {
      item.close(name);
      if (name !== 'si') return;
      const text = item.end();
      characters += text.length;
      if (texts.push(text) > from.limits.sharedTexts) refuseBeyond(from.limits, 'sharedTexts', from.file);
      if (characters > from.limits.sharedCharacters) refuseBeyond(from.limits, 'sharedCharacters', from.file);
    },
    text: (text) => { item.add(text); },
  });
  return texts;
}
