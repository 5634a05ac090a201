/** The report as it would be published, with the numbers that the desk may see. It is nobody's page but its reader's, and no edition. */
import { setImmediate } from 'node:timers/promises';
import { figureOf, type ReportFigure } from '../../../analysis/report/figureOf.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import { DrawingFailed } from '../../draw/drawingFailed.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { Drawing } from '../../report/drawing.js';
import type { DrawingsOfPage } from '../../report/drawingsOfPage.js';
import type { ReportLinks } from '../../report/reportLinks.js';
import { reportModel } from '../../report/reportModel.js';
import { sectionModel, type SectionModel } from '../../report/sectionModel.js';
import { layoutOf } from '../../web/layout.js';
import { page, redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import type { LastDrawings } from './lastDrawings.js';
import type { Act, DeskWatched } from '../underWay/deskWork.js';
import { reportHere } from './reportHere.js';

/** A draft has no files and no address. */
const nowhere: ReportLinks = { data: '', methods: '', all: '', formats: [], figureFile: () => '', figurePage: () => '' };

interface Previewing {
  readonly services: Services;
  readonly last: LastDrawings;
}

async function drawn({ services, last }: Previewing, { drawing }: ReportFigure, size: 'web' | 'phone'): Promise<Drawing | undefined> {
  if (drawing === undefined) return undefined;
  const figure = { ...drawing, id: `${drawing.id}-${size}` };
  return new Drawing(await last.get(figure, async () => (await services.draw.svg(figure, 'plot')).trimEnd()));
}

async function drawingsOf(previewing: Previewing, web: ReportFigure, phone: ReportFigure): Promise<DrawingsOfPage> {
  try {
    const [wide, narrow] = await Promise.all([drawn(previewing, web, 'web'), drawn(previewing, phone, 'phone')]);
    return wide === undefined || narrow === undefined ? 'nothing' : { web: wide, phone: narrow };
  } catch (error) {
    // words and table are whole without the picture
    if (error instanceof DrawingFailed) return 'failed';
    throw error;
  }
}

async function section(previewing: Previewing, edition: Edition, number: number, language: InterfaceLanguage): Promise<SectionModel> {
  const figureAt = (size: 'web' | 'phone') => figureOf(edition, { number, language, size, measure: previewing.services.draw.measure });
  const [web, phone] = [figureAt('web'), figureAt('phone')];
  return sectionModel(edition, { web, phone }, await drawingsOf(previewing, web, phone), { language, links: nowhere, hash: '' });
}

/** Figures that are drawn beside each other: whoever wants them no more leaves so many to be drawn. */
const ahead = 4;

/** Begun one after the other, with a turn for everybody else between them; drawn beside each other. Errors Stopped. */
async function sections(previewing: Previewing, edition: Edition, language: InterfaceLanguage, { tell, signal }: DeskWatched): Promise<readonly SectionModel[]> {
  const begun: Promise<SectionModel>[] = [];
  const of = edition.plan.figures.length;
  let done = 0;
  tell('drawing', done, of);
  for (const i of edition.plan.figures.keys()) {
    signal.throwIfAborted();
    const one = section(previewing, edition, i + 1, language).finally(() => tell('drawing', (done += 1), of));
    // whoever waits for all of them hears of it
    one.catch(() => undefined);
    begun.push(one);
    await begun[i - ahead];
    await setImmediate();
  }
  return Promise.all(begun);
}

/** Where there is nothing to preview yet, the report's page says why. */
async function previewPage(services: Services, last: LastDrawings, visit: Visit, watched: DeskWatched): Promise<Reply> {
  watched.tell('looking');
  const { draft, base, definition } = await reportHere(services, visit);
  const { language } = visit;
  if (draft === undefined) return redirect(base, { status: 302 });
  const { edition } = draft;
  const words = reportDeskWords[language].draft;
  const figures = await sections({ services, last }, edition, language, watched);
  const model = reportModel(edition, figures, { language, links: nowhere, hash: '' });
  await setImmediate();
  const layout = layoutOf(services.views, {
    language, path: `${base}/preview`, title: `${words.title}: ${model.title}`, sheet: 'report.css', width: 'wide', organisation: textIn(definition.organisation, language), example: definition.example,
    preview: { text: words.band(edition.number), href: base, back: words.back },
  });
  return page(services.views.render('pages/report', { layout, appendix: false, ...model }));
}

/** Put together for whoever asks. */
export function previewing(services: Services, last: LastDrawings): Act {
  return async (visit, watched) => {
    const reply = await previewPage(services, last, visit, watched);
    return () => reply;
  };
}
