/** Every style of our documents. Built-in ones have the names Word knows in any language; ours are named in the language of the document. */
import { palette } from '../../../../analysis/charts/palette.js';

export interface StyleRule {
  readonly id: string;
  /** Built-in: one name. Ours: what somebody sees in the list of styles. */
  readonly name: string | { readonly sv: string; readonly en: string };
  /** Id; absent for Normal. */
  readonly basedOn?: string;
  /** Style of the paragraph that is typed after it. */
  readonly next?: string;
  /** Level of a heading, from 0. */
  readonly outline?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** Six hexadecimal digits, as the fill too. */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'right' | 'center';
  /** Points above and below. */
  readonly before?: number;
  readonly after?: number;
  /** Line height as a multiple. */
  readonly leading?: number;
  /** Millimetres. */
  readonly indent?: number;
  readonly isList?: boolean;
}

const hex = (color: string): string => color.replace('#', '').toUpperCase();
const [ink, muted, brand] = [hex(palette.ink), hex(palette.muted), hex(palette.brand)];

const heading = (level: number, size: number, before: number) =>
  ({ id: `Heading${String(level)}`, name: `heading ${String(level)}`, basedOn: 'Normal', next: 'Normal', outline: level - 1, keepNext: true, keepLines: true, size, bold: true, color: level === 1 ? brand : ink, before, after: 4, leading: 1.15 });

export const styleRules = [
  { id: 'Normal', name: 'Normal', size: 10.5, color: ink, after: 7, leading: 1.25 },
  { id: 'Title', name: 'Title', basedOn: 'Normal', next: 'Normal', keepNext: true, size: 23, bold: true, before: 0, after: 8, leading: 1.15 },
  { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', keepNext: true, size: 12, bold: true, color: brand, after: 4 },
  { ...heading(1, 16, 22), id: 'Heading1' },
  { ...heading(2, 12.5, 15), id: 'Heading2' },
  { ...heading(3, 11, 12), id: 'Heading3' },
  { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', keepNext: true, size: 12.5, bold: true, color: ink, before: 15, after: 4 },
  { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', next: 'Normal', size: 9.5, after: 1, leading: 1.15 },
  { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', next: 'Normal', size: 9.5, after: 1, leading: 1.15, indent: 5 },
  { id: 'TOC3', name: 'toc 3', basedOn: 'Normal', next: 'Normal', size: 9.5, after: 1, leading: 1.15, indent: 10 },
  { id: 'TableofFigures', name: 'table of figures', basedOn: 'Normal', next: 'Normal', size: 9.5, after: 1, leading: 1.15 },
  { id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'Normal', keepNext: true, keepLines: true, size: 10.5, bold: true, before: 8, after: 2, leading: 1.15 },
  { id: 'Header', name: 'header', basedOn: 'Normal', size: 8.5, color: muted, after: 0 },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', size: 8.5, color: muted, after: 0 },
  { id: 'ListBullet', name: 'List Bullet', basedOn: 'Normal', size: 9.5, after: 0.5, leading: 1.1, isList: true },
  { id: 'EditionLine', name: { sv: 'Utgåva', en: 'Edition' }, basedOn: 'Normal', size: 9.5, color: muted, after: 3 },
  { id: 'ExampleBand', name: { sv: 'Exempelband', en: 'Example band' }, basedOn: 'Normal', size: 9, bold: true, color: hex(palette.bandText), fill: hex(palette.bandFill), before: 3, after: 6 },
  { id: 'Finding', name: { sv: 'Resultat', en: 'Finding' }, basedOn: 'Normal', keepNext: true },
  { id: 'KeyNumber', name: { sv: 'Nyckeltal', en: 'Key number' }, basedOn: 'Normal', next: 'KeyNumberDetail', keepNext: true, size: 14, bold: true, color: brand, before: 8, after: 0, leading: 1.15 },
  { id: 'KeyNumberDetail', name: { sv: 'Nyckeltal, underlag', en: 'Key number, basis' }, basedOn: 'Normal', size: 9.5, color: muted, after: 4 },
  { id: 'FigureQuestion', name: { sv: 'Fråga till figur', en: 'Figure question' }, basedOn: 'Normal', keepNext: true, keepLines: true, size: 9.5, color: muted, before: 2, after: 5, leading: 1.15 },
  { id: 'TablePart', name: { sv: 'Del av tabell', en: 'Part of table' }, basedOn: 'Normal', keepNext: true, size: 9, color: muted, before: 8, after: 3 },
  { id: 'FigurePicture', name: { sv: 'Figur', en: 'Figure' }, basedOn: 'Normal', keepNext: true, after: 4, leading: 1 },
  { id: 'FigureNote', name: { sv: 'Anmärkning', en: 'Note' }, basedOn: 'Normal', keepNext: true, keepLines: true, size: 8.5, color: muted, after: 2, leading: 1.15 },
  { id: 'Source', name: { sv: 'Källa', en: 'Source' }, basedOn: 'Normal', keepLines: true, size: 8.5, color: muted, before: 4, after: 14, leading: 1.15 },
  { id: 'TableText', name: { sv: 'Tabelltext', en: 'Table text' }, basedOn: 'Normal', size: 9, before: 1.5, after: 1.5, leading: 1 },
  { id: 'TableTextSmall', name: { sv: 'Tabelltext, bred tabell', en: 'Table text, wide table' }, basedOn: 'TableText', size: 8 },
  { id: 'TableNumberSmall', name: { sv: 'Tabelltal, bred tabell', en: 'Table number, wide table' }, basedOn: 'TableTextSmall', align: 'right' },
  { id: 'TableNumber', name: { sv: 'Tabelltal', en: 'Table number' }, basedOn: 'TableText', align: 'right' },
  { id: 'QuestionText', name: { sv: 'Enkätfråga', en: 'Survey question' }, basedOn: 'Normal', keepNext: true, keepLines: true, bold: true, before: 9, after: 2 },
  { id: 'QuestionRemark', name: { sv: 'Om enkätfråga', en: 'About survey question' }, basedOn: 'Normal', keepNext: true, size: 9, color: muted, after: 3 },
] as const satisfies readonly StyleRule[];

export type StyleId = (typeof styleRules)[number]['id'];

/** The style of every table, beside those of paragraphs. */
export const tableStyle = { id: 'ReportTable', name: { sv: 'Rapporttabell', en: 'Report table' } } as const;
