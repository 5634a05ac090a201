import { benchmarkNote } from '../../findings/benchmarkWords.js';
import { statedTexts } from '../../findings/support/statedTexts.js';
import { licenceText } from '../../findings/licence.js';
import { isSupportChart } from '../../words/chartName.js';
import { formatDate } from '../../words/formatDate.js';
import type { Language } from '../../words/language.js';
import { textIn } from '../../words/textIn.js';
import { terms } from '../../words/terms.js';
import type { Edition } from '../edition.js';
import type { PlannedFigure, Sentence } from '../plan.js';
import { supportOf } from '../support/supportOf.js';
import { changeWords } from './changeWords.js';
import { claimText } from './claimText.js';

/** A text that two editions have differently; an empty one is not there. */
export interface TextChange {
  /** "Figur 2, rubrik" */
  readonly where: string;
  readonly before: string;
  readonly after: string;
  /** Of a whole figure that came or went: its title, and no row for each of its texts. */
  readonly figure?: 'new' | 'gone';
}

type Placed = ReadonlyMap<string, string>;

function claimsOf(sentence: Sentence | undefined, edition: Edition, language: Language): string {
  return (sentence?.claims ?? []).map((claim) => claimText(claim, edition, language)).join('; ');
}

/** Figures of earlier surveys beside it, as its notes have them. */
function benchmarkTexts({ benchmarks = [], question }: PlannedFigure, { tables }: Edition, language: Language): string {
  const rows = tables.find((table) => table.question === question && table.by.length === 0)?.rows.filter(({ group, item }) => group === null && item === null) ?? [];
  return benchmarks.map((benchmark) => benchmarkNote(benchmark, rows, language, rows.length)).join(' ');
}

function figureTexts(edition: Edition, planned: PlannedFigure, index: number, language: Language): readonly (readonly [string, string])[] {
  const texts = edition.texts[language].figures[index];
  const claims = [claimsOf(planned.finding, edition, language), claimsOf(planned.title, edition, language)].filter((text) => text !== '');
  return [
    [`${planned.code}\nplace`, `${terms[language].figure}\u00a0${String(index + 1)}`],
    [`${planned.code}\nheading`, texts?.heading ?? ''],
    [`${planned.code}\nfinding`, texts?.finding ?? ''],
    [`${planned.code}\nfigureTitle`, texts?.title ?? ''],
    [`${planned.code}\nclaim`, claims.join('; ')],
    [`${planned.code}\nbenchmark`, benchmarkTexts(planned, edition, language)],
    [`${planned.code}\nassumptions`, isSupportChart(planned.chart) ? statedTexts(planned.chart, supportOf(edition, language), language).join(' ') : ''],
  ];
}

/** Every text of an edition by where it stands. */
function textsOf(edition: Edition, language: Language): Placed {
  const { plan, definition, texts } = edition;
  const { registration, contact, source, decision, nextStep, licence } = plan;
  const { version } = changeWords[language];
  return new Map([
    ['kicker', texts[language].kicker],
    ['title', texts[language].title],
    ['\nclaim', claimsOf(plan.title, edition, language)],
    ...plan.figures.flatMap((planned, index) => figureTexts(edition, planned, index, language)),
    ['decision', texts[language].decision ?? ''],
    ['decision\nclaim', claimsOf(decision, edition, language)],
    ['nextStep', texts[language].nextStep ?? ''],
    ['nextStep\nclaim', claimsOf(nextStep, edition, language)],
    ['contact', contact === undefined ? '' : textIn(contact, language)],
    ['source', source === undefined ? '' : textIn(source, language)],
    ['licence', licence === undefined ? '' : licenceText(licence, language)],
    ['reference', registration?.reference ?? ''],
    ['unit', registration?.unit === undefined ? '' : textIn(registration.unit, language)],
    ['decided', registration?.decided === undefined ? '' : formatDate(registration.decided, language)],
    ['definition', version(String(definition.version))],
  ] as const);
}

const figureParts = ['place', 'heading', 'finding', 'figureTitle', 'claim', 'benchmark', 'assumptions'] as const;
const reportParts = ['kicker', 'title', 'decision', 'nextStep', 'contact', 'source', 'licence', 'reference', 'unit', 'decided', 'definition'] as const;

function placeName(key: string, numbers: ReadonlyMap<string, string>, language: Language): string {
  const words = changeWords[language];
  const [code = '', part] = key.split('\n');
  const ofFigure = figureParts.find((each) => each === part);
  if (ofFigure === undefined) return words[reportParts.find((each) => each === key) ?? 'title'];
  if (code === '' || code === 'decision' || code === 'nextStep') return `${words[code === '' ? 'title' : code]}, ${words[ofFigure]}`;
  return `${terms[language].figure}\u00a0${numbers.get(code) ?? code}, ${words[ofFigure]}`;
}

/** By code, the figures that one of the two does not have. */
function figuresOfOne(before: Edition, after: Edition): ReadonlyMap<string, 'new' | 'gone'> {
  const codesOf = ({ plan }: Edition): ReadonlySet<string> => new Set(plan.figures.map(({ code }) => code));
  const [was, is] = [codesOf(before), codesOf(after)];
  return new Map([...[...is].filter((code) => !was.has(code)).map((code) => [code, 'new'] as const), ...[...was].filter((code) => !is.has(code)).map((code) => [code, 'gone'] as const)]);
}

/** Titles, paragraphs, claims, figures that came, went or moved, and what the report is filed under. */
export function textChanges(before: Edition, after: Edition, language: Language): readonly TextChange[] {
  const [was, is] = [textsOf(before, language), textsOf(after, language)];
  const numbersIn = ({ plan }: Edition): readonly (readonly [string, string])[] => plan.figures.map(({ code }, index) => [code, String(index + 1)] as const);
  const numbers = new Map([...numbersIn(before), ...numbersIn(after)]);
  const ofOne = figuresOfOne(before, after);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key): readonly TextChange[] => {
    const [code = '', part] = key.split('\n');
    const figure = part === undefined ? undefined : ofOne.get(code);
    if (figure !== undefined) {
      if (part !== 'place') return [];
      const where = `${terms[language].figure}\u00a0${numbers.get(code) ?? code}, ${changeWords[language][figure === 'new' ? 'newFigure' : 'goneFigure']}`;
      const title = (texts: Placed): string => texts.get(`${code}\nfigureTitle`) ?? '';
      return [{ where, before: title(was), after: title(is), figure }];
    }
    const [from, to] = [was.get(key) ?? '', is.get(key) ?? ''];
    return from === to ? [] : [{ where: placeName(key, numbers, language), before: from, after: to }];
  });
}
