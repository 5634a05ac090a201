/** Fields of Word that a header may have: they print what the document knows of itself. Others fetch files, or start programs. */
import type { Element } from '../../markup.js';
import { TemplateFault } from './templateFault.js';
import { everyElement } from './xmlWalk.js';

const harmless = new Set([
  'PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'PAGEREF', 'REF', 'STYLEREF', 'SEQ', 'SYMBOL', 'EQ', 'DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE', 'TITLE', 'SUBJECT', 'AUTHOR',
  'LASTSAVEDBY', 'COMMENTS', 'KEYWORDS', 'FILENAME', 'DOCPROPERTY', 'NUMWORDS', 'NUMCHARS', 'REVNUM', 'HYPERLINK', 'IF', 'COMPARE', '=', 'FORMTEXT', 'USERNAME', 'USERINITIALS', 'USERADDRESS',
]);

/** The prefix of a name is the file's own choice. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function attribute({ attributes }: Element, wanted: string): string {
  for (const [name, value] of attributes) if (local(name) === wanted) return value;
  return '';
}

function check(instruction: string): void {
  const [name = ''] = instruction.trim().split(/[\s\\]+/, 1);
  // "=A1+1" is a sum
  if (!harmless.has(name.startsWith('=') ? '=' : name.toUpperCase())) throw new TemplateFault('template_linked', (name || '{ }').slice(0, 80));
}

/** Errors TemplateFault template_linked, with the field. */
export function refuseFields(root: Element): void {
  // what other fields work out is no name: it could be any
  const open: string[] = [];
  for (const element of everyElement(root)) {
    const name = local(element.name);
    if (name === 'fldSimple') check(attribute(element, 'instr'));
    else if (name === 'instrText' || name === 'delInstrText') open.push((open.pop() ?? '') + element.children.filter((child) => typeof child === 'string').join(''));
    else if (name === 'fldChar') {
      const kind = attribute(element, 'fldCharType');
      if (kind === 'begin') open.push('');
      else if (kind === 'separate' || kind === 'end') {
        const instruction = open.pop();
        if (instruction !== undefined && instruction !== 'read') check(instruction);
        if (kind === 'separate') open.push('read');
      }
    }
  }
  for (const instruction of open) if (instruction !== 'read') check(instruction);
}
