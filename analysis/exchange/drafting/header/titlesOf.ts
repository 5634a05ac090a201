import { headerOf } from '../../reading/headerOf.js';
import { oneSpaced } from '../../mapping/oneSpaced.js';
import type { ColumnTitle } from '../columnFacts.js';
import { isResponseWord } from './responseWord.js';

const isCode = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_.$-]*$/u.test(text) && text.length <= 40;

const limeSurvey = /^([A-Za-z][A-Za-z0-9_]*)((?:\[[^\]]*\])*)\.?\s+(\S.*)$/;
const numbered = /^((?:Q|F|Fråga|Frage|Question)?\.?\s?\d+[a-z]?)[.:)]?\s+(\S.*)$/i;

function oneRow(name: string): ColumnTitle {
  const lime = /^[A-Za-z][A-Za-z0-9_]*(?:\[[^\]]*\])*\.\s/.test(name) || /^[A-Za-z][A-Za-z0-9_]*\[[^\]]*\]\.?\s/.test(name) ? limeSurvey.exec(name) : null;
  if (lime?.[1] !== undefined && lime[3] !== undefined) return { name, code: lime[1] + (lime[2] ?? ''), text: lime[3].replace(/(?<!\s)\s*\[\]$/, '') };
  const number = numbered.exec(name);
  if (number?.[1] !== undefined && number[2] !== undefined) return { name, text: number[2] };
  return isCode(name) ? { name, code: name, text: '' } : { name, text: name };
}

/** Upper and lower row: a short code over the words, or the words over an option. */
function twoRows(name: string, [upper = '', lower = '']: readonly string[], areCodes: boolean): ColumnTitle {
  // Qualtrics writes this after every question with a choice.
  if (areCodes) return { name, code: upper, text: lower.replace(/ - Selected Choice(?= - |$)/, '') };
  if (lower === '' || isResponseWord(lower)) return { name, text: upper };
  return upper === '' ? { name, text: lower } : { name, text: upper, item: lower };
}

/** Shape the header rows in, what each column is called out. */
export function titlesOf(headerRows: readonly (readonly string[])[]): readonly ColumnTitle[] {
  const { names } = headerOf(headerRows.map((cells) => ({ cells })));
  const [first = [], second = []] = headerRows;
  if (headerRows.length === 1) return names.map(oneRow);
  const written = first.filter((cell) => cell.trim() !== '');
  const areCodes = headerRows.length === 3 || (written.length === first.length && new Set(written).size === written.length && written.every((cell) => isCode(cell.trim())));
  let carried = '';
  return names.map((name, i) => {
    const own = oneSpaced(first[i] ?? '').trim();
    if (own !== '') carried = own;
    return twoRows(name, [areCodes ? own : carried, oneSpaced(second[i] ?? '').trim()], areCodes);
  });
}
