/** The needs report: finding, key numbers, non-response, figures, how it was done, how to cite it. */
import { citation } from '../../analysis/findings/citation.js';
import { responseLine } from '../../analysis/findings/responseLine.js';
import { surveyFacts } from '../../analysis/findings/surveyFacts.js';
import { contextOf } from '../../analysis/report/contextOf.js';
import { keyNumbersOf } from '../../analysis/report/keyNumbersOf.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { textIn } from '../../analysis/words/textIn.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { editionLayout } from './editionLayout.js';
import { figureIn } from './figureFile.js';
import { figureModel, type FigureModel } from './figureModel.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import type { MadePage } from './madePage.js';
import { pageDrawings } from './pageDrawings.js';
import { editionPath, figurePath, printedAddress } from './paths.js';

interface DownloadModel {
  readonly format: string;
  readonly detail: string;
  readonly href: string;
}

interface SectionModel extends FigureModel {
  readonly anchor: string;
  readonly heading: string;
  readonly finding: string;
  readonly asTableLabel: string;
  readonly downloadLabel: string;
  readonly downloads: readonly DownloadModel[];
  readonly pageHref: string;
  readonly pageLabel: string;
}

function downloadsOf(path: string, drawn: boolean, language: InterfaceLanguage): readonly DownloadModel[] {
  const words = reportWords[language].figure;
  const pictures = [
    { format: 'PNG', detail: `${words.groups.document}, ${words.png}`, href: `${path}.png?size=doc` },
    { format: 'SVG', detail: words.svg, href: `${path}.svg?size=doc` },
  ];
  return [...(drawn ? pictures : []), { format: 'CSV', detail: words.csv, href: `${path}.csv` }];
}

async function sectionModel(services: Services, { edition }: LoadedEdition, number: number, language: InterfaceLanguage): Promise<SectionModel & { readonly whole: boolean }> {
  const words = reportWords[language];
  const figure = figureIn(services, { edition, number, language, size: 'web' });
  const phone = figureIn(services, { edition, number, language, size: 'phone' });
  const texts = edition.texts[language].figures[number - 1];
  const drawings = await pageDrawings(services, edition, number, language);
  const path = figurePath(edition, language, number);
  return {
    ...figureModel({ web: figure, phone }, drawings, language),
    anchor: figure.planned.code,
    heading: texts?.heading ?? '',
    finding: texts?.finding ?? '',
    asTableLabel: words.asTable,
    downloadLabel: words.download,
    downloads: downloadsOf(path, drawings !== 'nothing', language),
    pageHref: path,
    pageLabel: words.allDownloads,
    whole: drawings !== 'failed',
  };
}

function headModel({ edition }: LoadedEdition, language: InterfaceLanguage) {
  const words = reportWords[language];
  const texts = edition.texts[language];
  const keyNumbers = keyNumbersOf(edition, language);
  const [headline] = [...keyNumbers].sort((a, b) => Number(b.emphasis) - Number(a.emphasis));
  return {
    kicker: texts.kicker,
    title: texts.title,
    editionLine: words.edition(edition.number, formatDate(edition.date, language)),
    replaces: edition.replaces === null ? '' : endSentence(words.replaces(edition.replaces, edition.note)),
    latestHref: `/${language}/r/${edition.survey}`,
    latestLink: words.latestLink,
    keyNumbersLabel: words.keyNumbers,
    keyNumbers: keyNumbers.map(({ value, phrase, detail, emphasis }) => ({ value, phrase, detail, emphasis })),
    responseLine: responseLine(contextOf(edition, language), headline),
  };
}

function footModel({ edition, stored }: LoadedEdition, language: InterfaceLanguage, publicUrl: string | undefined) {
  const words = reportWords[language];
  const context = contextOf(edition, language);
  const path = editionPath(edition, language);
  const { contact } = edition.plan;
  const tables = edition.plan.figures.flatMap((figure) => edition.tables.filter((table) => table.question === figure.question && table.by[0] === figure.by));
  return {
    methodsHeading: words.methodsHeading,
    facts: surveyFacts(tables, context),
    methodsHref: `${path}/methods`,
    methodsLink: words.methodsLink,
    citeHeading: words.citeHeading,
    citation: citation(context, printedAddress(path, publicUrl)),
    hashLabel: words.hashLabel,
    hash: stored.hash,
    dataHref: `${path}/edition.json`,
    dataLink: words.dataLink,
    contactHeading: words.contactHeading,
    contact: contact === undefined ? '' : textIn(contact, language),
  };
}

export async function reportPage(services: Services, loaded: LoadedEdition, visit: Pick<Visit, 'language' | 'path'>): Promise<MadePage> {
  const { language } = visit;
  const words = reportWords[language];
  const numbers = loaded.edition.plan.figures.map((_, i) => i + 1);
  const figures = await Promise.all(numbers.map((number) => sectionModel(services, loaded, number, language)));
  const head = headModel(loaded, language);
  const contents = [
    ...figures.map(({ anchor, heading }) => ({ href: `#${anchor}`, label: heading })),
    { href: '#methods', label: words.methodsHeading },
    { href: '#cite', label: words.citeHeading },
  ];
  const html = services.views.render('pages/report', {
    layout: editionLayout(services, visit, loaded.edition, `${head.title}. ${head.kicker}`),
    ...head,
    contentsLabel: words.contents,
    contents,
    figures,
    ...footModel(loaded, language, services.config.publicUrl),
  });
  return { html, whole: figures.every(({ whole }) => whole) };
}
