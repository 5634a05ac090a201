/** One figure: drawing, table always open, description in text, every file, what to mind, where it stands for ever. */
import { citation } from '../../analysis/findings/citation.js';
import { baseOf } from '../../analysis/findings/baseOf.js';
import { contextOf } from '../../analysis/report/contextOf.js';
import type { ReportFigure } from '../../analysis/report/figureOf.js';
import type { Edition } from '../../analysis/report/edition.js';
import { baseMembers } from '../../analysis/words/baseMembers.js';
import { baseWords } from '../../analysis/words/baseWords.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { downloadsOf } from './downloads.js';
import { editionLayout } from './editionLayout.js';
import { editionMeta } from './editionMeta.js';
import { figureIn } from './figureFile.js';
import { citedAddress } from '../report/citedAddress.js';
import { figureModel } from '../report/figureModel.js';
import { pasteModel } from '../report/pasteModel.js';
import type { MadePage } from './madePage.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import { pageDrawings } from './pageDrawings.js';
import { editionPath, figurePath, picturePath, printedAddress } from './paths.js';
import type { Standing } from './standing.js';

function neighbour(edition: Edition, number: number, label: string, language: InterfaceLanguage) {
  const text = edition.texts[language].figures[number - 1];
  return text === undefined ? false : { href: figurePath(edition, language, number), label, title: text.title };
}

function languagesOf(edition: Edition, number: number, drawn: boolean, language: InterfaceLanguage) {
  const tags: readonly InterfaceLanguage[] = language === 'sv' ? ['sv', 'en'] : ['en', 'sv'];
  return tags.map((tag) => ({
    tag,
    open: tag === language,
    name: `${reportWords[language].figure.languageLabel}: ${reportWords[language].figure.languages[tag]}`,
    ...downloadsOf(figurePath(edition, tag, number), drawn, language),
  }));
}

function beforeUse(figure: ReportFigure, language: InterfaceLanguage): readonly string[] {
  const words = reportWords[language].figure;
  const { table } = figure.facts;
  // what was typed in stands under the figure
  if (figure.support !== undefined) return [words.giveEdition];
  const rows = table.kind === 'number' ? table.numbers : table.rows;
  const base = baseOf(rows.filter(({ group }) => group === null), language);
  const whom = table.kind === 'number' ? words.baseOfMean(base, baseMembers('answered', language)) : words.base(base, baseWords(table.baseRule, language));
  return [whom, ...(table.by.length > 0 ? [words.neverRank] : []), words.giveEdition];
}

export async function figurePage(services: Services, { edition }: LoadedEdition, number: number, visit: Pick<Visit, 'language' | 'path'>, { standing, became }: Standing): Promise<MadePage> {
  const { language } = visit;
  const words = reportWords[language].figure;
  const figure = figureIn(services, { edition, number, language, size: 'web' });
  const phone = figureIn(services, { edition, number, language, size: 'phone' });
  const drawings = await pageDrawings(services, edition, number, language);
  const path = figurePath(edition, language, number);
  const permanent = printedAddress(path, services.config.publicUrl);
  const cited = citedAddress(permanent === undefined ? { unaddressed: true } : { printed: permanent }, language);
  const model = figureModel({ web: figure, phone }, drawings, edition.definition, language);
  const title = `${model.label}: ${model.title}`;
  const meta = editionMeta(edition, { language, path, title, description: figure.words.alt, figure }, services.config.publicUrl);
  const html = services.views.render('pages/figure', {
    layout: editionLayout(services, visit, edition, title, { meta, script: 'copy.js' }),
    ...model,
    became: standing.kind === 'current' ? standing : became(number),
    paste: pasteModel(edition, figureIn(services, { edition, number, language, size: 'doc' }), picturePath(edition, language, number), language),
    kicker: edition.texts[language].kicker,
    breadcrumbLabel: words.breadcrumb,
    reportHref: editionPath(edition, language),
    tableHeading: words.tableHeading,
    descriptionHeading: words.descriptionHeading,
    description: figure.words.description,
    downloadHeading: words.downloadHeading,
    languages: languagesOf(edition, number, drawings !== 'nothing', language),
    beforeHeading: words.beforeHeading,
    before: beforeUse(figure, language),
    linkHeading: words.linkHeading,
    linkLabel: words.linkLabel,
    permanent: permanent ?? '',
    noAddress: permanent === undefined ? words.noAddress : '',
    permanentHref: path,
    figureId: words.figureId(figure.id),
    citation: citation(contextOf(edition, language), cited),
    figuresLabel: words.figures,
    previous: neighbour(edition, number - 1, words.previous, language),
    next: neighbour(edition, number + 1, words.next, language),
  });
  return { html, whole: drawings !== 'failed' };
}
