/**
 * What is printed can be read, however many rows there are: no letter of a picture is smaller than the rule says as it stands on
 * a page or a slide, and what had no room is counted. Authority: ux.md 7.2 (sizes); `leastPoints`.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import { leastPoints } from '../../../analysis/charts/fitRows.js';
import type { FigureRequest, Plot } from '../../../analysis/charts/figure.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { figureNotes } from '../../../analysis/findings/figureNotes.js';
import type { TableChart } from '../../../analysis/words/chartName.js';
import { formatCount } from '../../../analysis/words/formatCount.js';
import { capitalise } from '../../../analysis/words/sentence.js';
import { pictureSize } from '../../../server/draw/documents/docx/picture.js';
import { places } from '../../../server/draw/documents/pptx/slideStyle.js';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { measureText } from '../../../server/draw/measureText.js';
import { howWell, publishedGrid, valuesOf } from '../../analysis/charts/grids.js';
import { publishedTable, type TestOption } from '../../analysis/charts/tables.js';
import { wavesOf } from '../../analysis/charts/waves.js';
import { context } from '../../analysis/findings/definition.js';
import { catalogue } from './catalogue.js';
import { bothLanguages } from './figures.js';
import { manyRows } from './supportCases.js';
import { textBoxes } from './textBoxes.js';

interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly hidden: number;
  readonly isLong: boolean;
}

interface Asked extends Partial<FigureRequest> {
  readonly table: Published;
}

/** One line where it is short, so that it is found again in the picture. */
const named = (count: number, { isLong }: Pick<Shape, 'isLong'>, noun = 'Rad'): readonly TestOption[] =>
  Array.from({ length: count }, (_unused, index) => {
    const name = isLong ? `${noun} ${String(index + 1)} för laboratoriemedicin, medicinsk mikrobiologi och klinisk bakteriologi` : `${noun}\u00a0${String(index + 1)}`;
    return { code: `${noun.toLowerCase()}_${String(index)}`, sv: name, en: name };
  });

const baseOf = (row: number): number => 30 + ((row * 17) % 41);

function split(shape: Shape): Asked {
  const options = named(shape.columns, shape, 'Metod');
  const groups = named(shape.rows, shape).map((name, row) => {
    const base = row < shape.hidden && row < shape.rows - 1 ? null : baseOf(row);
    return { name, base, counts: options.map((_option, column) => (base === null ? null : (row * 7 + column * 5) % base)) };
  });
  return { table: publishedTable({ options, by: 'department', groups: [{ name: null, base: 5000, counts: options.map((_option, column) => 3000 - column * 40) }, ...groups] }) };
}

const shares = (shape: Shape): Asked => ({ table: publishedTable({ options: named(shape.rows, shape), groups: [{ name: null, base: 500, counts: named(shape.rows, shape).map((_name, row) => (row < shape.hidden && row < shape.rows - 1 ? null : 480 - row * 9)) }] }) });
const grid = (shape: Shape): Asked => ({ scale: valuesOf(howWell), table: publishedGrid({ scale: howWell, items: named(shape.rows, shape).map((name, row) => ({ ...name, base: 100, counts: [row, 40 - row, 20, 15, 15, 5, 5] })) }) });

function ranking(shape: Shape): Asked {
  const scale = named(shape.rows, shape);
  const items = [['first', 30], ['any', 90]] as const;
  return { table: publishedGrid({ kind: 'ranking', question: 'priorities', scale, items: items.map(([code, most]) => ({ code, sv: code, en: code, base: 400, counts: scale.map((_option, row) => most + row) })) }) };
}

/** Combinations are of six options, however many there are. */
const asked: Readonly<Partial<Record<TableChart, (shape: Shape) => Asked>>> = {
  'dept-method-heatmap': split,
  'dept-dotplot': split,
  'split-role': split,
  'demand-share': shares,
  'single-share': shares,
  'ranking-share': ranking,
  'likert-diverging': grid,
  'grid-heatmap': grid,
  'need-gap': (shape) => ({ ...grid(shape), beside: shares(shape).table }),
  'wave-change': (shape) => wavesOf({ options: named(shape.rows, shape), earlier: [500, named(shape.rows, shape).map((_name, row) => 20 + row * 9)], later: [500, named(shape.rows, shape).map((_name, row) => 300 - row * 5)] }),
};

interface Drawn {
  readonly plot: Plot;
  readonly texts: readonly string[];
  /** Of the smallest letter, in points, as it is printed or shown. */
  readonly points: number;
}

const words = { label: 'Figur 1', title: 'Titel', subtitle: 'Fråga', notes: [], source: 'Källa', alt: 'Bild', description: 'Bild' };

async function drawn(plot: Plot, size: 'doc' | 'slide'): Promise<Drawn> {
  const svg = await figureSvg({ id: 'x', plot, words, language: 'sv', size }, 'plot');
  const { width, height, texts } = textBoxes(svg);
  const scale = size === 'doc' ? (pictureSize(svg).width / width) * 0.75 : Math.min((places.body.w * 72) / width, (places.body.h * 72) / height);
  return { plot, texts: texts.map(({ text }) => text), points: Math.min(...texts.map((box) => box.size)) * scale };
}

/** How many rows the notes say are not drawn; 0 where they say nothing. */
function said(notes: string): number {
  for (let count = 1; count <= 60; count += 1) {
    if (new RegExp(`(^|\\s)${capitalise(formatCount(count, 'sv'))} ${count === 1 ? 'rad' : 'rader'} till`).test(notes)) return count;
  }
  return 0;
}

const shapes = fc.record({ rows: fc.integer({ min: 1, max: 40 }), columns: fc.integer({ min: 2, max: 30 }), hidden: fc.integer({ min: 0, max: 3 }), isLong: fc.boolean() });
const most: Shape = { rows: 40, columns: 30, hidden: 0, isLong: false };
const examples: [Shape][] = [[most], [{ ...most, isLong: true }], [{ ...most, hidden: 3 }], [{ rows: 1, columns: 2, hidden: 0, isLong: true }]];

describe('pictures in documents and on slides can be read', function () {
  this.timeout(120_000);
  it('is held for every chart that grows with its rows', () => {
    expect(catalogue.map(({ chart }) => chart).filter((chart) => chart !== 'upset-needs')).to.have.members(Object.keys(asked));
  });

  for (const { chart, draw: drawOf } of catalogue) {
    const of = asked[chart];
    if (of === undefined) continue;
    it(`${chart}: of 1 to 40 rows and 2 to 30 columns no letter is too small, and the note says how many rows are not drawn`, async () => {
      const property = fc.asyncProperty(shapes, async (shape) => {
        const request = of(shape);
        const draw = (size: FigureRequest['size']) => drawOf({ emphasise: [], language: 'sv', measure: measureText, ...request, size });
        for (const size of ['doc', 'slide'] as const) {
          const plot = draw(size);
          if (plot === undefined) throw new Error('it is drawn');
          const { points, texts } = await drawn(plot, size);
          expect(points, size).to.be.at.least(leastPoints[size]);
          const [line, note] = bothLanguages.map((language) => figureNotes({ chart, number: 1, ...request, drawn: plot.drawn }, context(language)).join(' '));
          const left = said(line ?? '');
          expect(/more rows? (is|are) in the table/.test(note ?? ''), 'and so in English').to.equal(left > 0);
          if (shape.isLong) continue;
          const seen = named(shape.rows, shape).filter(({ sv }) => texts.includes(sv));
          expect(seen.length + left, `${size}: ${line ?? ''}`).to.equal(shape.rows);
          if (of !== split || left === 0) continue;
          const bases = (isSeen: boolean) => Array.from({ length: shape.rows }, (_unused, row) => row).filter((row) => (row >= shape.hidden || row === shape.rows - 1) && seen.some(({ code }) => code === `rad_${String(row)}`) === isSeen).map(baseOf);
          expect(Math.max(0, ...bases(false)), 'those with most answers').to.be.at.most(Math.min(...bases(true)));
          expect([/färst svar/.test(line ?? ''), /där inget visas/.test(line ?? '')]).to.deep.equal([bases(false).length > 0, shape.hidden > 0]);
        }
        expect(Math.max(draw('web')?.drawn.groups.length ?? 0, draw('web')?.drawn.options.length ?? 0), 'all on the web').to.be.at.least(shape.rows);
      });
      await fc.assert(property, { numRuns: 12, examples });
    });
  }

  for (const [chart, of] of Object.entries(manyRows)) {
    it(`${chart}: of 1 to 40 rows no letter is too small, and the note says how many are not drawn`, async () => {
      const property = fc.asyncProperty(shapes, async (shape) => {
        const { draw, words: wordsOf } = of(named(shape.rows, shape), Math.ceil(shape.columns / 2));
        for (const size of ['doc', 'slide'] as const) {
          const plot = draw({ size, language: 'sv', measure: measureText });
          if (plot === undefined) throw new Error('it is drawn');
          const { points, texts } = await drawn(plot, size);
          expect(points, size).to.be.at.least(leastPoints[size]);
          if (shape.isLong) continue;
          const seen = named(shape.rows, shape).filter(({ sv }) => texts.includes(sv)).length;
          expect(seen + said(wordsOf(context('sv'), plot.drawn)?.words.notes.join(' ') ?? '')).to.equal(shape.rows);
        }
      });
      await fc.assert(property, { numRuns: 12, examples });
    });
  }
});
