/** The pictures of a scenario of capacity as files: vectors, print, numbers, and the words to paste beside them. */
import type { FigureSize } from '../../analysis/charts/figure.js';
import { standaloneSpec } from '../../analysis/charts/standaloneSpec.js';
import type { PublishedCapacity } from '../../analysis/disclosure/publishedCapacity.js';
import { partsOfCapacity } from '../../analysis/disclosure/publishedSupport.js';
import { capacityIn } from '../../analysis/disclosure/supportIn.js';
import type { CapacityInLanguage } from '../../analysis/disclosure/supportInLanguage.js';
import type { FindingContext } from '../../analysis/findings/context.js';
import type { SupportFigureWords } from '../../analysis/findings/support/supportFigureWords.js';
import { supportCsv } from '../../analysis/report/support/supportCsv.js';
import { supportDrawing, supportFigures, type SupportFigure } from '../../analysis/report/support/supportFigures.js';
import { supportCharts } from '../../analysis/words/chartName.js';
import type { Language } from '../../analysis/words/language.js';
import type { Draw } from '../draw/draw.js';
import type { ReportFile } from './reportFiles.js';

const everySize: readonly FigureSize[] = ['doc', 'web', 'half', 'phone', 'slide'];

/** What is pasted where no vectors are taken: documents and slides. Pages take vectors. */
const pasted: readonly FigureSize[] = ['doc', 'slide'];

const heads = {
  sv: { alt: 'Alternativtext', description: 'Beskrivning', notes: 'Noter', assumptions: 'Antaganden', onlyTable: 'Ingen bild: för få svar, eller inget som får visas. Talen står i CSV-filen.', isTable: 'Figuren är en tabell. Talen står i CSV-filen.' },
  en: { alt: 'Alt text', description: 'Description', notes: 'Notes', assumptions: 'Assumptions', onlyTable: 'No picture: too few answers, or nothing that may be shown. The numbers are in the CSV file.', isTable: 'The figure is a table. The numbers are in the CSV file.' },
} as const;

interface SupportOrder {
  readonly capacity: PublishedCapacity;
  readonly contexts: readonly FindingContext[];
}

interface FiguresInLanguage {
  readonly context: FindingContext;
  readonly capacity: CapacityInLanguage;
  readonly figures: readonly SupportFigure[];
}

function figuresIn({ capacity: given, contexts }: SupportOrder): readonly FiguresInLanguage[] {
  return contexts.map((context) => {
    const capacity = capacityIn(given, context.language);
    return { context, capacity, figures: supportFigures(capacity) };
  });
}

/** How many files there will be at most. */
export function countOfSupportFiles(order: SupportOrder): number {
  return figuresIn(order).reduce((sum, { figures }) => sum + figures.length, 0) * (everySize.length + pasted.length + 4);
}

/** Files of one chart after another. Errors DrawingFailed. */
export async function* supportFiles(draw: Pick<Draw, 'svg' | 'png' | 'pdf' | 'measure'>, order: SupportOrder): AsyncGenerator<ReportFile> {
  const inEach = figuresIn(order);
  for (const chart of supportCharts) {
    for (const { context, capacity, figures } of inEach) {
      const figure = figures.find((one) => one.chart === chart);
      if (figure === undefined) continue;
      yield* wordFiles(figure, capacity, context, draw.measure);
      const drawn = everySize.map((size) => drawingFiles(draw, figure, size, context));
      // a rejection must not stand unheard while another is waited for
      for (const files of await Promise.all(drawn)) yield* files;
    }
  }
}

function wordFiles(figure: SupportFigure, capacity: CapacityInLanguage, context: FindingContext, measure: Draw['measure']): readonly ReportFile[] {
  const { language } = context;
  const drawing = supportDrawing(figure, { size: 'doc', language, measure }, context);
  const said = figure.words(context, drawing?.plot.drawn);
  const { source, example } = said.words;
  const csv = supportCsv(figure.chart, partsOfCapacity(capacity), { source, ...(example === undefined ? {} : { example }) }, language);
  return [
    { name: `${figure.chart}.${language}.csv`, bytes: Buffer.from(csv) },
    { name: `${figure.chart}.${language}.txt`, bytes: Buffer.from(wordsText(said, drawing !== undefined ? [] : [heads[language][figure.chart === 'option-costs' ? 'isTable' : 'onlyTable'], ''], language)) },
  ];
}

function wordsText({ words, assumptions }: SupportFigureWords, instead: readonly string[], language: Language): string {
  const head = heads[language];
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`${title}:`, ...lines, '']);
  const top = [...(words.example === undefined ? [] : [words.example, '']), `${words.label}. ${words.title}`, words.subtitle, ''];
  const lines = [...top, ...instead, ...part(head.alt, [words.alt]), ...part(head.description, [words.description]), ...part(head.notes, words.notes), ...part(head.assumptions, assumptions), words.source];
  return `${lines.join('\n')}\n`;
}

async function drawingFiles(draw: Pick<Draw, 'svg' | 'png' | 'pdf' | 'measure'>, figure: SupportFigure, size: FigureSize, context: FindingContext): Promise<readonly ReportFile[]> {
  const { language } = context;
  const drawing = supportDrawing(figure, { size, language, measure: draw.measure }, context);
  if (drawing === undefined) return [];
  const name = `${figure.chart}.${size}.${language}`;
  const [svg, png] = await Promise.all([draw.svg(drawing, 'full'), pasted.includes(size) ? draw.png(drawing, 'full') : undefined]);
  const pictures = [{ name: `${name}.svg`, bytes: Buffer.from(svg) }, ...(png === undefined ? [] : [{ name: `${name}.png`, bytes: png }])];
  if (size !== 'doc') return pictures;
  const pdf = await draw.pdf(drawing, 'full', context.date ?? '1970-01-01');
  return [...pictures, { name: `${name}.pdf`, bytes: pdf }, { name: `${name}.vl.json`, bytes: Buffer.from(`${JSON.stringify(standaloneSpec(drawing, draw.measure), null, 1)}\n`) }];
}
