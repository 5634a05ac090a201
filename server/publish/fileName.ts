import type { Edition } from '../../analysis/report/edition.js';
import { textIn } from '../../analysis/words/textIn.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { isPicture, type FileChoice } from './fileChoice.js';

const longest = 80;

function slug(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** A name that says what it is once it lies in a folder: `behovsinventering-2025_utg1.0_fig2_doc_sv.png`. ASCII, at most 80 characters. */
export function fileName(edition: Edition, language: InterfaceLanguage, parts: readonly string[], extension: string): string {
  const short = language === 'sv' ? 'utg' : 'ed';
  const rest = [`${short}${edition.number}`, ...parts, language].join('_');
  const title = slug(textIn(edition.definition.title, language)) || edition.survey;
  return `${title.slice(0, longest - rest.length - extension.length - 2)}_${rest}.${extension}`;
}

/** What tells the file of one figure from those of others, a picture of it from its other pictures, and a drawing from that of the usual size. */
export function figureNameParts(number: number, { format, size, frame }: FileChoice): readonly string[] {
  const drawing = format === 'vl.json' && size !== 'doc' ? [size] : [];
  return [`fig${String(number)}`, ...(isPicture(format) ? [size, ...(frame === 'plot' ? ['plot'] : [])] : drawing)];
}

/** What tells the file of a report for archives from the one to read. */
export function reportNameParts({ archival }: { readonly archival: boolean }): readonly string[] {
  return archival ? ['pdfa'] : [];
}
