import { formatDate } from '../../analysis/words/formatDate.js';
import { reasonIn } from '../../analysis/words/reason.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { reportWords } from '../../views/words/report.js';
import { methodsModel } from '../report/methodsModel.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { editionLayout } from './editionLayout.js';
import { repeatsLine } from '../report/repeatsLine.js';
import { editionMeta } from './editionMeta.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import { editionPath } from './paths.js';
import { siteReading } from './siteReading.js';
import type { Standing } from './standing.js';

/** How it was done, in full: response by group, every question, what the checksum covers. */
export function methodsPage(services: Services, loaded: LoadedEdition, visit: Pick<Visit, 'language' | 'path'>, { standing }: Pick<Standing, 'standing'>): string {
  const { edition } = loaded;
  const { language } = visit;
  const words = reportWords[language];
  const replaces = edition.replaces === null ? '' : ` ${endSentence(words.replaces(edition.replaces, reasonIn(edition.note, language)))}`;
  const { publicUrl } = services.config;
  const title = `${words.methods.title}. ${edition.texts[language].kicker}`;
  const meta = editionMeta(edition, { language, path: `${editionPath(edition, language)}/methods`, title, description: '' }, publicUrl);
  return services.views.render('pages/methods', {
    layout: editionLayout(services, visit, edition, title, { meta }),
    standing,
    breadcrumbLabel: words.figure.breadcrumb,
    reportHref: editionPath(edition, language),
    kicker: edition.texts[language].kicker,
    title: words.methods.title,
    editionLine: `${words.edition(edition.number, formatDate(edition.date, language))}${replaces} ${repeatsLine(edition, language)}`.trim(),
    ...methodsModel(edition, siteReading(services, loaded, language)),
  });
}
