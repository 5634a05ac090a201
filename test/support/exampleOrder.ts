/** The example survey as a document to be made, with its pictures. */
import { join } from 'node:path';
import { figureOf } from '../../analysis/report/figureOf.js';
import type { SummaryDocument } from '../../analysis/words/summaryDocument.js';
import { inputText } from '../../server/acts/inputText.js';
import { makeReport } from '../../server/acts/makeReport.js';
import { planOf } from '../../server/acts/planOf.js';
import { readAnswers } from '../../server/acts/readAnswers.js';
import { readCapacityFile } from '../../server/acts/readCapacityFile.js';
import type { DocumentOrder } from '../../server/draw/documents/documentOrder.js';
import { figurePng } from '../../server/draw/figurePng.js';
import { figureSvg } from '../../server/draw/figureSvg.js';
import { measureText } from '../../server/draw/measureText.js';
import { folderLinks } from '../../server/report/folderLinks.js';
import { reportDocument } from '../../server/report/reportDocument.js';
import { summaryDocument } from '../../server/report/summaryDocument.js';
import { projectRoot } from './projectRoot.js';

const example = (file: string): string => join(projectRoot, 'data', 'needs-inventory', file);

export interface ExampleOrder {
  readonly order: DocumentOrder;
  readonly summary: SummaryDocument;
}

export async function exampleOrder(language: 'sv' | 'en'): Promise<ExampleOrder> {
  const read = await readAnswers({ survey: example('survey.yaml'), responses: example('responses.csv'), frame: example('frame.csv') }, { progress: () => undefined });
  const plan = planOf(inputText(example('report.yaml')), 'report.yaml', read.definition);
  const { edition, hash } = makeReport({ ...read, now: new Date('2026-02-01T12:00:00Z'), plan, support: readCapacityFile(read.definition, example('capacity.yaml')) });
  const reading = { language, hash, links: folderLinks };
  const pictures = edition.plan.figures.map(async (_, i) => {
    const { drawing } = figureOf(edition, { number: i + 1, language, size: 'doc', measure: measureText });
    if (drawing === undefined) return [];
    const svg = await figureSvg(drawing, 'plot');
    return [{ figure: i + 1, svg, png: figurePng(svg, drawing) }];
  });
  return { order: { document: reportDocument(edition, reading, measureText, () => undefined), pictures: (await Promise.all(pictures)).flat() }, summary: summaryDocument(edition, reading) };
}
