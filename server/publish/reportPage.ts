/** The needs report: finding, key numbers, non-response, figures, how it was done, how to cite it. */
import { reportModel } from '../report/reportModel.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { eachInTurn } from './eachInTurn.js';
import { editionLayout } from './editionLayout.js';
import { editionMeta } from './editionMeta.js';
import { figureIn } from './figureFile.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import type { MadePage } from './madePage.js';
import { editionPath } from './paths.js';
import { siteReading } from './siteReading.js';
import { siteSection } from './siteSection.js';
import type { Standing } from './standing.js';

export async function reportPage(services: Services, loaded: LoadedEdition, visit: Pick<Visit, 'language' | 'path'>, standing: Standing): Promise<MadePage> {
  const { edition } = loaded;
  const { language } = visit;
  const { publicUrl } = services.config;
  const reading = { ...siteReading(services, loaded, language), ...standing };
  const sections = await eachInTurn(edition.plan.figures.length, (i) => siteSection(services, edition, i + 1, reading));
  const model = reportModel(edition, sections.map(({ model }) => model), reading);
  const title = `${model.title}. ${model.kicker}`;
  const [number] = model.keyNumbers;
  const description = number === undefined ? model.responseLine : `${number.value} ${endSentence(number.phrase)} ${model.responseLine}`;
  const first = figureIn(services, { edition, number: 1, language, size: 'slide' });
  const meta = editionMeta(edition, { language, path: editionPath(edition, language), title, description, figure: first }, publicUrl);
  const layout = editionLayout(services, visit, edition, title, { meta, script: 'copy.js' });
  const html = services.views.render('pages/report', { layout, appendix: false, ...model });
  return { html, whole: sections.every(({ whole }) => whole) };
}
