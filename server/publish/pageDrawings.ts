import type { Edition } from '../../analysis/report/edition.js';
import { DrawingFailed } from '../draw/drawingFailed.js';
import { ProblemError, type InterfaceLanguage } from '../problems/problem.js';
import { Drawing } from '../report/drawing.js';
import type { DrawingsOfPage } from '../report/drawingsOfPage.js';
import { figureIn, mediaTypes, type FileServices } from './figureFile.js';
import { keepMade } from './keepMade.js';

/** Two drawings of one figure stand in the same page, so each has its own id; kept and served like every other file. */
async function inline(services: FileServices, edition: Edition, number: number, language: InterfaceLanguage, size: 'web' | 'phone'): Promise<Drawing | undefined> {
  const name = `fig-${String(number)}.${language}.${size}.inline.svg`;
  const kept = await services.store.editions.findFile(edition.survey, edition.number, name);
  if (kept !== undefined) return new Drawing(kept.bytes.toString());
  const { drawing } = figureIn(services, { edition, number, language, size });
  if (drawing === undefined) return undefined;
  const bytes = Buffer.from((await services.draw.svg({ ...drawing, id: `${drawing.id}-${size}` }, 'plot')).trimEnd());
  const stored = await keepMade(services.store, edition, name, { mediaType: mediaTypes.svg, bytes });
  return new Drawing(stored.bytes.toString());
}

export async function pageDrawings(services: FileServices, edition: Edition, number: number, language: InterfaceLanguage): Promise<DrawingsOfPage> {
  try {
    const [web, phone] = await Promise.all([inline(services, edition, number, language, 'web'), inline(services, edition, number, language, 'phone')]);
    return web === undefined || phone === undefined ? 'nothing' : { web, phone };
  } catch (error) {
    // The table and the words are whole without the picture, so the page is served all the same.
    if (error instanceof DrawingFailed || (error instanceof ProblemError && error.problems[0].code === 'file_not_kept')) return 'failed';
    throw error;
  }
}
