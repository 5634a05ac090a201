/** What our styles are called in the templates of others: as Word names them in English and Swedish, and as houses do. */
import { styleRules, tableStyle } from '../docx/styleRules.js';

/** Beside the names of our own; in lower case. */
const others = new Map<string, readonly string[]>([
  ['Title', ['titel', 'rubrik', 'rapporttitel', 'dokumenttitel']],
  ['Subtitle', ['underrubrik', 'undertitel']],
  ['Heading1', ['rubrik 1']],
  ['Heading2', ['rubrik 2']],
  ['Heading3', ['rubrik 3']],
  ['TOCHeading', ['innehållsförteckningsrubrik', 'rubrik innehåll', 'innehållsrubrik']],
  ['TOC1', ['innehåll 1']],
  ['TOC2', ['innehåll 2']],
  ['TOC3', ['innehåll 3']],
  ['TableofFigures', ['figurförteckning']],
  ['Caption', ['beskrivning', 'bildtext', 'figurtext']],
  ['Header', ['sidhuvud']],
  ['Footer', ['sidfot']],
  ['ListBullet', ['punktlista', 'lista punkt']],
  ['FigureNote', ['figurnot', 'tabellnot', 'not']],
  ['Source', ['källor', 'källhänvisning', 'källa till figur', 'bildkälla']],
  ['TableText', ['tabell text', 'tabellinnehåll', 'table contents']],
  ['TableNumber', ['tabellsiffror', 'tabell siffror']],
  [tableStyle.id, ['tabell', 'rapport tabell', 'table']],
]);

const ownNames = new Map([...styleRules, tableStyle].map(({ id, name }): [string, readonly string[]] => [id, typeof name === 'string' ? [name] : [name.sv, name.en]]));

export function namesOf(id: string): readonly string[] {
  return [...(ownNames.get(id) ?? []), ...(others.get(id) ?? [])].map((name) => name.toLowerCase());
}

/** Word makes the id of a style from its name, without spaces and without what is not ASCII: "Innehåll 1" is "Innehll1". */
export function idsOf(id: string): readonly string[] {
  return [id, ...namesOf(id)].map((name) => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase());
}
