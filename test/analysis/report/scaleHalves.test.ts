/**
 * Halves of a scale and gaps in the files of a figure, against what people answered: counted here from the raw answers,
 * with Wilson's limits by bisection. What the page hides is hidden in every file.
 */
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { figureOf, type ReportFigure } from '../../../analysis/report/figureOf.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { xlsxFile } from '../../../server/draw/documents/xlsx/xlsxFile.js';
import { figureContent } from '../../../server/report/figureContent.js';
import { figureWorkbook } from '../../../server/report/workbook/figureWorkbook.js';
import { everyChart, everyChartEdition, plainNames } from '../../support/everyChart.js';

const upper = ['good', 'high'];
const lower = ['low', 'rather'];
const never = (): Promise<never> => Promise.reject(new Error('not looked at here'));
const draw = { measure: () => 5, svg: never, png: never, pdf: never, pack: never };

interface Half {
  readonly n: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

function bisected(holds: (p: number) => boolean, from: number, to: number): number {
  let [inside, outside] = [from, to];
  for (let i = 0; i < 100; i += 1) {
    const middle = (inside + outside) / 2;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

function counted(responses: readonly Response[], question: string, item: string, steps: readonly string[]): Half {
  const given = responses.flatMap(({ answers }) => {
    const answer = answers.get(question);
    return answer?.kind === 'grid' ? (answer.rows.get(item) ?? []) : [];
  });
  const [n, share] = [given.length, given.filter((step) => steps.includes(step)).length / given.length];
  const within = (p: number): boolean => Math.abs(share - p) <= 1.959963984540054 * Math.sqrt((p * (1 - p)) / n);
  return { n, share, low: bisected(within, share, 0), high: bisected(within, share, 1) };
}

interface Halves {
  readonly question: string;
  readonly item: string;
  readonly lower?: { readonly share: number | null };
  readonly upper: { readonly share: number | null; readonly low: number | null; readonly high: number | null; readonly release: string };
  readonly gap?: number | null;
}

async function filesOf(figure: ReportFigure, edition: Parameters<typeof figureContent>[1], language: 'sv' | 'en') {
  const file = async (format: 'csv' | 'json') => (await figureContent(draw, edition, figure, { format, frame: 'full', language })).toString('utf8');
  const [head = [], ...lines] = (await file('csv')).replace('\ufeff', '').trimEnd().split('\r\n').map((line) => [...line.matchAll(language === 'sv' ? /(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g : /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''));
  const { halves = [] } = JSON.parse(await file('json')) as { readonly halves?: readonly Halves[] }; // our own file
  return { head, lines, halves };
}

const written = (share: number, n: number, language: 'sv' | 'en'): string => {
  const decimals = n >= 200 ? 1 : 0;
  const text = (Math.round(Math.abs(share) * 100 * 10 ** decimals + 1e-9) / 10 ** decimals).toFixed(decimals);
  return `${share < 0 && /[1-9]/.test(text) ? '-' : ''}${language === 'sv' ? text.replace('.', ',') : text}`;
};

describe('halves of a scale in the files of a figure', () => {
  // 240 people: decimals and nothing hidden; 40: whole per cents, and steps that few chose
  for (const [people, language] of [[240, 'sv'], [40, 'en']] as const) {
    it(`agree with the answers of ${String(people)} people, are last in the CSV, and are hidden where a step is (${language})`, async () => {
      const made = everyChart({ survey: 'halves', name: plainNames(), size: 4, people });
      const { edition } = everyChartEdition(made);
      let [shown, hidden] = [0, 0];
      for (const [i, { chart }] of edition.plan.figures.entries()) {
        const figure = figureOf(edition, { number: i + 1, language, size: 'doc', measure: () => 5 });
        const { head, lines, halves } = await filesOf(figure, edition, language);
        const wanted = chart === 'likert-diverging' ? ['lower_half_share', 'lower_half_low', 'lower_half_high', 'upper_half_share', 'upper_half_low', 'upper_half_high'] : chart === 'need-gap' ? ['upper_half_share', 'upper_half_low', 'upper_half_high', 'gap'] : [];
        expect(head.filter((name) => /half|^gap$/.test(name)), chart).to.deep.equal(wanted);
        expect(head.slice(head.length - wanted.length)).to.deep.equal(wanted);
        for (const line of lines) expect(line.length, chart).to.equal(head.length);
        for (const { question, item, upper: own, ...row } of halves) {
          const of = lines.filter((line) => line[0] === question && line[head.indexOf('item')] === item);
          expect(of.length, `${question} ${item}`).to.equal(5);
          const cells = new Set(of.map((line) => line.slice(line.length - wanted.length).join(' ')));
          const raw = { upper: counted(made.responses, question, item, upper), lower: counted(made.responses, question, item, lower) };
          const isHidden = of.some((line) => upper.includes(line[head.indexOf('code')] ?? '') && line[head.indexOf('share')] === '..');
          expect([own.share === null, own.release === 'suppress'], `${question} ${item}`).to.deep.equal([isHidden, isHidden]);
          if (isHidden) hidden += 1;
          else {
            shown += 1;
            for (const [found, exact] of [[own.share, raw.upper.share], [own.low, raw.upper.low], [own.high, raw.upper.high]] as const) expect(found).to.be.closeTo(exact, 1e-9);
          }
          const three = ({ n, share, low, high }: Half) => [share, low, high].map((value) => written(value, n, language));
          const upperText = isHidden ? ['..', '..', '..'] : three(raw.upper);
          if (chart === 'likert-diverging') {
            expect([...cells], `${question} ${item}`).to.deep.equal([[...(row.lower?.share === null ? ['..', '..', '..'] : three(raw.lower)), ...upperText].join(' ')]);
            continue;
          }
          const isPair = figure.facts.beside?.kind === 'grid';
          const chose = made.responses.filter(({ answers }) => { const methods = answers.get('methods'); return methods?.kind === 'multiple' && methods.codes.includes(item); }).length / people;
          const there = counted(made.responses, 'there', item, upper);
          const gap = isPair ? counted(made.responses, 'matters', item, upper).share - there.share : chose * (1 - raw.upper.share);
          if (row.gap !== null) expect(row.gap, `${question} ${item}`).to.be.closeTo(gap, 1e-9);
          expect([...cells], `${question} ${item}`).to.deep.equal([[...upperText, row.gap === null ? '..' : written(gap, isPair ? people : raw.upper.n, language)].join(' ')]);
        }
        const sheets = Object.entries(unzipSync(xlsxFile(figureWorkbook(edition, figure, language)))).filter(([path]) => path.startsWith('xl/worksheets/')).map(([, part]) => strFromU8(part));
        const values = new Set([...(sheets.at(-1) ?? '').matchAll(/<v>([^<]*)<\/v>/g)].map(([, value = '']) => Number(value).toFixed(9)));
        for (const { upper: own } of halves) for (const value of [own.share, own.low, own.high]) if (value !== null) expect(values.has(value.toFixed(9)), `${chart}, the spreadsheet: ${String(value)}`).to.equal(true);
        for (const { gap } of halves) if (typeof gap === 'number') expect(values.has((Math.round(gap * 1e6) / 1e4).toFixed(9)), `${chart}, the gap`).to.equal(true);
      }
      expect([shown > 8, hidden > 0]).to.deep.equal([true, people === 40]);
    });
  }
});
