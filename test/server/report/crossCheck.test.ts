/**
 * Every number that a report prints, wherever it prints it, is the one that was published: in texts, titles, key numbers,
 * table, alternative text, description, sentences to paste, picture, CSV and JSON, in both languages. What is expected is
 * rounded here from the unrounded record, by other code than prints it. Authority: users.md 12; contracts (decimals).
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { figureSentences } from '../../../analysis/findings/figureSentences.js';
import { contextOf } from '../../../analysis/report/contextOf.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { keyNumbersOf } from '../../../analysis/report/keyNumbersOf.js';
import { writeNumberRef } from '../../../analysis/report/numberRef.js';
import type { Text } from '../../../analysis/survey/definition.js';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { confidenceInterval } from '../../../analysis/words/terms.js';
import { measureText } from '../../../server/draw/measureText.js';
import { figureContent } from '../../../server/report/figureContent.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { behov } from '../../support/behov.js';
import { projectRoot, sharedFolder } from '../../support/projectRoot.js';
import { type FigureRow, grouped, numbersIn, rounded, type Language } from './printedNumbers.js';
import { rowNamed, rowsCompared, textToTell } from './toldNumbers.js';

interface RecordFile {
  readonly kind: string;
  readonly rows: readonly FigureRow[];
}

function allowedFor(rows: readonly FigureRow[], language: Language): Set<string> {
  const allowed = new Set<string>();
  for (const row of rows) {
    for (const count of [row.count, row.base]) if (count !== null) allowed.add(grouped(count, language));
    for (const share of [row.share, row.low, row.high]) {
      if (share === null) continue;
      allowed.add(rounded(share, 0, language));
      if ((row.base ?? 0) >= 200) allowed.add(rounded(share, 1, language));
    }
  }
  return allowed;
}

/** Texts of the survey and of the plan's author that may hold numbers of their own. */
function ownWords({ definition }: Edition): readonly string[] {
  const words: string[] = [];
  const add = (text: ReadonlyMap<string, string> = new Map()): void => {
    for (const each of text.values()) words.push(each, each.replace(/\u00ad/g, ''));
  };
  add(definition.title);
  for (const question of definition.questions.values()) {
    add(question.text);
    add(question.label);
    if ('options' in question) for (const option of question.options) for (const text of [option.label, option.short]) add(text);
    if ('rows' in question) for (const row of question.rows) add(row.label);
    if ('scale' in question) for (const step of question.scale) add(step.label);
  }
  for (const list of definition.units.values()) for (const unit of list.units) add(unit.name);
  return words.filter((word) => /\d/.test(word) && /\p{L}/u.test(word)).flatMap((word) => [word, word.charAt(0).toLowerCase() + word.slice(1)]);
}

function cellsOf(csv: string, language: Language): readonly (readonly string[])[] {
  const separator = language === 'sv' ? ';' : ',';
  return csv.replace(/^\ufeff/, '').trimEnd().split('\r\n').map((line) => [...line.matchAll(new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g'))].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''));
}

function checkCsv(csv: string, rows: readonly FigureRow[], language: Language): void {
  const [head = [], ...lines] = cellsOf(csv, language);
  expect(lines).to.have.length(rows.length);
  for (const [index, row] of rows.entries()) {
    const cell = (name: string): string => lines[index]?.[head.indexOf(name)] ?? '';
    const decimals = (row.base ?? 0) >= 200 && row.count !== null ? 1 : 0;
    const share = (value: number | null): string => (value === null ? (row.release === 'suppress' ? '..' : '') : rounded(value, decimals, language));
    const whole = (value: number | null): string => (value === null ? '..' : String(value));
    expect([cell('code').replace(/^'/, ''), cell('count'), cell('base'), cell('share'), cell('low'), cell('high')], `${row.group?.code ?? 'all'} ${row.code}`)
      .to.deep.equal([row.code, whole(row.count), whole(row.base), share(row.share), share(row.low), share(row.high)]);
  }
}

const never = (): Promise<never> => Promise.reject(new Error('not looked at here'));
const draw = { measure: measureText, svg: figureSvg, png: never, pdf: never, pack: never };

interface Made {
  readonly name: string;
  readonly files: readonly string[];
}

const real = join(projectRoot, 'test', 'real', 'charite_rdm_2021');
const demo = join(projectRoot, 'data', 'needs-inventory');
const reports: readonly Made[] = [
  { name: 'the example', files: ['--survey', join(demo, 'survey.yaml'), '--plan', join(demo, 'report.yaml'), '--capacity', join(demo, 'capacity.yaml'), '--responses', join(demo, 'responses.csv')] },
  { name: 'the example, as proposed', files: ['--survey', join(demo, 'survey.yaml'), '--responses', join(demo, 'responses.csv')] },
  ...(sharedFolder() === undefined ? [] : [
    { name: 'charite_rdm_2021', files: ['--survey', join(real, 'survey.yaml'), '--mapping', join(real, 'mapping.yaml'), '--plan', join(real, 'report.yaml'), '--responses', join(sharedFolder() ?? '', 'data', 'charite_rdm_2021', 'responses.csv')] },
  ]),
];

describe('the numbers of a whole report', function () {
  this.timeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-cross-'));
  after(() => rmSync(folder, { recursive: true }));

  /** Made once, read in both languages. */
  async function editionOf(place: number, files: readonly string[]): Promise<Edition> {
    const out = join(folder, String(place));
    const ran = existsSync(out) ? undefined : await behov(['report', ...files, '--lang', 'en', '--out', out], {});
    expect(ran?.exit ?? 0, ran?.err).to.equal(0);
    return loadEdition({ survey: '', number: '', date: '', note: new Map(), hash: '', content: readFileSync(join(out, 'edition.json'), 'utf8') }).edition;
  }

  for (const [place, { name, files }] of reports.entries()) {
    for (const language of ['sv', 'en'] as const) {
      it(`agree to the digit wherever they stand: ${name}, ${language}`, async () => {
        const edition = await editionOf(place, files);
        const context = contextOf(edition, language);
        const own = ownWords(edition);
        const ofFigures: Set<string>[] = [];
        let looked = 0;
        for (const [index, planned] of edition.plan.figures.entries()) {
          const figure = figureOf(edition, { number: index + 1, language, size: 'doc', measure: measureText });
          const file = async (format: 'json' | 'csv' | 'svg'): Promise<string> => (await figureContent(draw, edition, figure, { format, frame: 'full', language })).toString('utf8');
          const { kind, rows } = JSON.parse(await file('json')) as RecordFile;
          if (kind === 'number' || figure.support !== undefined) {
            // means and medians are looked at where every chart is, and what is of support where that is
            ofFigures.push(new Set());
            continue;
          }
          checkCsv(await file('csv'), rows, language);
          const allowed = allowedFor(rows, language);
          ofFigures.push(allowed);
          expect(JSON.stringify([figure.words, figureSentences(figure.facts, context, planned.emphasise), edition.texts[language].figures[index]]), `${planned.code}: brackets after brackets`).to.not.match(/\)[ \u00a0]\(/);
          const shown = rows.filter(({ release, share }) => release !== 'suppress' && share !== null);
          if (planned.chart !== 'demand-share' && planned.chart !== 'dept-method-heatmap') continue;
          const where = `${planned.code}: `;
          const ways: readonly (readonly [string, string])[] = [
            ...figure.table.rows.flatMap(({ head, cells }) => cells.map((cell) => [`${where}table, ${head}`, cell] as const)),
            [`${where}alternative text`, figure.words.alt.replace(figure.words.title, '').replace(figure.words.title.charAt(0).toLowerCase() + figure.words.title.slice(1), '').replace(confidenceInterval(figure.facts.table.level, language), '')],
            ...figure.words.description.split(/[.;] /).slice(1).map((part) => [`${where}description`, part] as const),
          ];
          for (const [what, text] of ways) {
            for (const number of numbersIn(text, own, language)) {
              looked += 1;
              expect(allowed.has(number), `${what}: ${number} in “${text}”`).to.equal(true);
            }
          }
          const everyone = shown.filter(({ group, item }) => group === null && item === null);
          for (const row of everyone) {
            const decimals = (row.base ?? 0) >= 200 && row.count !== null ? 1 : 0;
            const cells = planned.by === undefined ? figure.table.rows.find(({ head }) => head === row.label)?.cells.join(' | ') : figure.table.rows[0]?.cells[figure.table.head.indexOf(row.label) - 1];
            expect(cells, `${where}${row.label} in the table`).to.include(rounded(row.share ?? 0, decimals, language)).and.include(`${rounded(row.low ?? 0, decimals, language)}–${rounded(row.high ?? 0, decimals, language)}`);
          }
          const sentences = figureSentences(figure.facts, context, planned.emphasise);
          expect(sentences.length, `${where}sentences`).to.equal(Math.min(everyone.length, planned.emphasise.length > 0 ? planned.emphasise.length : 3));
          for (const sentence of sentences) {
            const row = everyone.find(({ label }) => sentence.includes(language === 'sv' ? ` ”${label}”` : ` “${label}”`));
            const said = `${rounded(row?.share ?? 0, 0, language)}${language === 'sv' ? '\u00a0procent' : '%'} `;
            const interval = `${rounded(row?.low ?? 0, 0, language)}–${rounded(row?.high ?? 0, 0, language)}, n\u00a0=\u00a0${grouped(row?.base ?? 0, language)}`;
            expect(sentence.startsWith(said) && sentence.includes(interval) && sentence.endsWith(figure.words.source), `${where}${sentence} — ${said}${interval}`).to.equal(true);
            looked += 4;
          }
          if (figure.drawing !== undefined) {
            const svg = (await file('svg')).replace(/<(title|desc)[^]*?<\/\1>/g, '');
            const labels = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text).filter((text) => /^\(?\d+(?:\u00a0?%)?\)?$/.test(text));
            const axis = new Set(['0', '20', '25', '40', '50', '60', '75', '80', '100']);
            expect(labels.length, `${where}values in the picture`).to.be.greaterThan(0);
            for (const label of labels) expect(allowed.has(label.replace(/\D/g, '')) || axis.has(label.replace(/\D/g, '')), `${where}${label} in the picture`).to.equal(true);
            looked += labels.length;
          }
        }
        const keys = keyNumbersOf(edition, language);
        expect(keys).to.have.length(edition.plan.keyNumbers.length);
        for (const [index, { value, detail }] of keys.entries()) {
          const planned = edition.plan.keyNumbers[index];
          const row = planned === undefined ? undefined : 'indicator' in planned ? rowNamed(edition, planned.indicator) : rowNamed(edition, writeNumberRef(planned.number));
          if (row === undefined) throw new Error(`key number ${value} is of no table`);
          const allowed = allowedFor([{ ...row, item: null, group: null, label: '' }], language);
          for (const number of numbersIn(`${value} ${detail.replace(/^95/, '')}`, own, language)) {
            looked += 1;
            expect(allowed.has(number), `key number ${value}: ${number}`).to.equal(true);
          }
        }
        const { title, figures } = edition.texts[language];
        const { plan } = edition;
        const told: readonly (readonly [text: string, template: Text | undefined, own: ReadonlySet<string>])[] = [
          [title, plan.title.text, new Set()],
          ...figures.flatMap(({ title: of, finding }, index) => [[of, plan.figures[index]?.title.text, ofFigures[index] ?? new Set()], [finding ?? '', plan.figures[index]?.finding?.text, ofFigures[index] ?? new Set()]] as const),
        ];
        for (const [text, templates, ofFigure] of told) {
          const template = templates?.get(language) ?? '';
          const whole = textToTell(edition, template, language);
          if (whole !== undefined) {
            looked += 1;
            // words of a plan may be folded in its file
            expect(text).to.equal(whole.trim());
            continue;
          }
          const compared = allowedFor(rowsCompared(edition, template).map((row) => ({ ...row, item: null, group: null, label: '' })), language);
          for (const percent of text.match(language === 'sv' ? /\d+(?:,\d)?(?=\u00a0%)/g : /\d+(?:\.\d)?(?=%)/g) ?? []) {
            looked += 1;
            expect(ofFigure.has(percent) || compared.has(percent), `${percent} in “${text}”`).to.equal(true);
          }
        }
        expect(looked, 'it must have looked at them').to.be.greaterThan(100);
      });
    }
  }
});
