import type { DocumentPicture } from '../draw/documents/documentOrder.js';
import { DrawingFailed } from '../draw/drawingFailed.js';
import type { ReportFormatRule } from '../report/reportFormat.js';
import { eachInTurn } from './eachInTurn.js';
import { figureFile, figureIn, type FileServices, type WantedFile } from './figureFile.js';

type PictureRule = NonNullable<ReportFormatRule['pictures']>;

export interface DrawnPictures {
  readonly pictures: readonly DocumentPicture[];
  /** False where one could not be drawn now. */
  readonly whole: boolean;
}

/** 'nothing' may be drawn of it, or it 'failed' now. */
export async function pictureOf(services: FileServices, wanted: Omit<WantedFile, 'format'>, kinds: PictureRule['kinds']): Promise<DocumentPicture | 'nothing' | 'failed'> {
  const { drawing, words } = figureIn(services, wanted);
  if (drawing === undefined) return 'nothing';
  const bytes = async (format: 'svg' | 'png'): Promise<Buffer> => (kinds.includes(format) ? (await figureFile(services, { ...wanted, format })).bytes : Buffer.alloc(0));
  try {
    const [svg, png] = await Promise.all([bytes('svg'), bytes('png')]);
    return { figure: wanted.number, svg: svg.toString(), png, notes: words.notes };
  } catch (error) {
    // a report is whole in words and tables without the picture, and is made all the same
    if (error instanceof DrawingFailed) return 'failed';
    throw error;
  }
}

/** The pictures a document is made of: the very files that are offered for downloading. */
export async function documentPictures(services: FileServices, { edition, language }: Pick<WantedFile, 'edition' | 'language'>, rule: PictureRule | undefined): Promise<DrawnPictures> {
  if (rule === undefined) return { pictures: [], whole: true };
  const { size, frame, kinds } = rule;
  const all = await eachInTurn(edition.plan.figures.length, (i) => pictureOf(services, { edition, language, number: i + 1, size, frame }, kinds));
  return { pictures: all.filter((each) => typeof each !== 'string'), whole: !all.includes('failed') };
}
