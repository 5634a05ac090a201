/** A report on one page: the findings, how sure they are, what is hidden, what is asked for. It prints on one sheet of A4. */
import { endSentence } from '../../analysis/words/sentence.js';
import type { SummaryDocument } from '../../analysis/words/summaryDocument.js';
import { reportWords } from '../../views/words/report.js';
import { summaryWords } from '../../views/words/summary.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import { footModel } from '../report/footModel.js';
import { summaryDocument } from '../report/summaryDocument.js';
import { summaryFormats } from '../report/summaryFormat.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { editionLayout } from './editionLayout.js';
import { editionMeta } from './editionMeta.js';
import { figureIn } from './figureFile.js';
import { editionPath, figurePath, summaryPath } from './paths.js';
import { siteReading } from './siteReading.js';
import type { Standing } from './standing.js';

/** Letters that one sheet holds at each size of type, the largest first; nothing that runs is there to measure with. */
const sizes = [[2_100, ''], [2_800, 'dense']] as const;

function sizeOf({ title, keyNumbers, findings, asked, about, citation, contact }: SummaryDocument): string {
  const texts = [title.text, ...keyNumbers.map(({ phrase, detail }) => phrase + detail), ...findings.map(({ heading, text }) => heading.text + text.text), ...asked.map(({ text }) => text.text), ...about.map(({ text }) => text), citation, contact];
  const letters = texts.join('').length;
  return sizes.find(([most]) => letters <= most)?.[1] ?? 'denser';
}

const fileNames = { pdf: 'PDF', docx: 'Word' } as const;

export function summaryPage(services: Services, loaded: LoadedEdition, visit: Pick<Visit, 'language' | 'path'>, { standing }: Pick<Standing, 'standing'>): string {
  const { edition } = loaded;
  const { language } = visit;
  const words = summaryWords[language];
  const { publicUrl } = services.config;
  const reading = siteReading(services, loaded, language);
  const summary = summaryDocument(edition, reading);
  const path = summaryPath(edition, language);
  const title = `${words.label}: ${summary.title.text}`;
  const [number] = summary.keyNumbers;
  const description = number === undefined ? summary.about[0]?.text ?? '' : `${number.value} ${endSentence(number.phrase)} ${summary.about[0]?.text ?? ''}`;
  const figure = figureIn(services, { edition, number: 1, language, size: 'slide' });
  return services.views.render('pages/summary', {
    layout: editionLayout(services, visit, edition, title, { meta: editionMeta(edition, { language, path, title, description, figure }, publicUrl) }),
    ...summary,
    size: sizeOf(summary),
    standing,
    breadcrumbLabel: reportWords[language].figure.breadcrumb,
    keyNumbersLabel: reportWords[language].keyNumbers,
    findings: summary.findings.map((finding) => ({ ...finding, href: figurePath(edition, language, finding.number) })),
    licence: footModel(edition, reading).licence,
    report: { href: editionPath(edition, language), text: words.toReport },
    files: { label: words.files, items: summaryFormats.map((format, i) => ({ href: `${path}.${format}`, name: fileNames[format], quiet: i > 0 })) },
  });
}
