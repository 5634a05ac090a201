import { reportWords, type ReportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';

interface FileModel {
  readonly format: string;
  readonly detail: string;
  readonly href: string;
  /** What a screen reader says: format, group and detail, so that no two links sound alike. */
  readonly full: string;
}

export interface DownloadGroup {
  readonly name: string;
  readonly files: readonly FileModel[];
}

type FigureWords = ReportWords['figure'];

/** In a document heading and source are text of its own, so the plot alone comes first; elsewhere the picture stands by itself. */
const framesFor = (size: string) => (size === 'doc' ? (['plot', 'full'] as const) : (['full', 'plot'] as const));

function pictureGroup(name: string, path: string, size: string, words: FigureWords): DownloadGroup {
  const files = framesFor(size).flatMap((frame) =>
    (['png', 'svg', 'pdf'] as const).map((format) => {
      // a slide is made for screens: 2560 pixels over 13⅓ inches
      const density = size === 'slide' ? words.screenPng : words.png;
      const pictureDetail = { png: density, svg: words.svg, pdf: words.pdf };
      const detail = `${words[frame]}, ${pictureDetail[format]}`;
      return { format: format.toUpperCase(), detail, href: `${path}.${format}?size=${size}&frame=${frame}`, full: `${format.toUpperCase()}, ${name}, ${detail}` };
    }),
  );
  return { name, files };
}

function dataGroup(path: string, drawn: boolean, words: FigureWords): DownloadGroup {
  const name = words.groups.data;
  const file = (format: string, detail: string, extension: string): FileModel => ({ format, detail, href: `${path}.${extension}`, full: `${format}, ${name}, ${detail}` });
  const vega = drawn ? [file('Vega-Lite', words.vega, 'vl.json')] : [];
  return { name, files: [file('CSV', words.csv, 'csv'), file('XLSX', words.xlsx, 'xlsx'), file('JSON', words.json, 'json'), ...vega] };
}

/** `more`: sizes few ask for, folded away. */
export interface Downloads {
  readonly groups: readonly DownloadGroup[];
  readonly more: { readonly name: string; readonly groups: readonly DownloadGroup[] } | false;
}

/** Every file of a figure in one language, grouped by what it is for. The words are those of the page, not of the file. */
export function downloadsOf(path: string, drawn: boolean, pageLanguage: InterfaceLanguage): Downloads {
  const words = reportWords[pageLanguage].figure;
  const { document, slides, web, phone } = words.groups;
  const data = dataGroup(path, drawn, words);
  if (!drawn) return { groups: [data], more: false };
  return {
    groups: [pictureGroup(document, path, 'doc', words), pictureGroup(slides, path, 'slide', words), data],
    more: { name: words.moreSizes, groups: [pictureGroup(web, path, 'web', words), pictureGroup(phone, path, 'phone', words)] },
  };
}
