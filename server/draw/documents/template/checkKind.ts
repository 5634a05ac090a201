import type { ContentTypes } from './contentTypes.js';
import type { WordPackage } from './openPackage.js';
import { relationsOf } from './relations.js';
import { TemplateFault } from './templateFault.js';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const documents = new Set([`${word}document.main+xml`, `${word}template.main+xml`]);

/** Macros are refused wherever they lie: a file named .docx may carry them too. */
function hasMacros(names: readonly string[], { all }: ContentTypes): boolean {
  return all.some((type) => /macroEnabled|vbaProject|vbaData/i.test(type)) || names.some((name) => /(^|\/)vba(Project|Data)/i.test(name));
}

function kindOf(type: string): string {
  if (type.includes('spreadsheetml')) return 'Excel';
  return type.includes('presentationml') ? 'PowerPoint' : '';
}

/** The name of the part that is the text. Errors TemplateFault when it is no Word file, or one that we do not take. */
export function mainPart(from: WordPackage, types: ContentTypes): string {
  if (hasMacros(from.names, types)) throw new TemplateFault('template_macros');
  const main = relationsOf(from, '').find(({ kind }) => kind === 'officeDocument');
  if (main === undefined) throw new TemplateFault('template_not_word');
  if (main.type.startsWith('http://purl.oclc.org/')) throw new TemplateFault('template_strict');
  const type = types.of(main.target);
  if (!documents.has(type)) throw new TemplateFault('template_not_word', kindOf(type));
  return main.target;
}
