/** Answers made up for a survey, written as one or another system exports them. What was asked is known, so a draft can be held against it. */

export type Shape = 'limesurvey' | 'form' | 'two rows' | 'codes';

export interface Asked {
  readonly kind: 'single' | 'multiple' | 'grid' | 'ranking' | 'number' | 'text';
  /** As a draft should have them; for a grid its rows. */
  readonly options: readonly string[];
  readonly scale?: readonly string[];
}

export interface Made {
  readonly rows: readonly (readonly string[])[];
  readonly asked: readonly Asked[];
}

/** A whole number from 0 up to the limit. */
export type Draw = (limit: number) => number;

interface Columns {
  /** For each column: over it, in one or two rows. */
  readonly heads: readonly (readonly [upper: string, lower: string])[];
  readonly asked: Asked;
  answer(): readonly string[];
}

const words = ['Planning of studies', 'Biostatistics', 'Data management', 'Writing of articles', 'Ethics, also reviews', 'Interviews (group, single)', 'Epidemiology', 'Software', 'Health economics'];
const places = ['Medicine', 'Nursing', 'Dentistry', 'Public health', 'Pharmacy'];
const steps = [['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'], ['Never', 'Sometimes', 'Often', 'Always'], ['Not needed', 'Slightly needed', 'Moderately needed', 'Very needed']];
const marks = [['1', '0'], ['Yes', 'No'], ['Yes', ''], ['x', ''], ['', '']] as const;

function some(from: readonly string[], count: number, draw: Draw): readonly string[] {
  const start = draw(from.length);
  return Array.from({ length: count }, (_, i) => from[(start + i) % from.length] ?? '');
}

function shuffled<T>(items: readonly T[], draw: Draw): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(draw(left.length), 1));
}

/** Headers of the parts of a question. */
function partHeads(shape: Shape, n: number, text: string, items: readonly string[]): Columns['heads'] {
  return items.map((item, i) => {
    if (shape === 'limesurvey') return [`q${String(n)}[SQ${String(i + 1).padStart(3, '0')}]. ${text} [${item}]`, ''];
    if (shape === 'form') return [`${text} [${item}]`, ''];
    return shape === 'two rows' ? [i === 0 ? text : '', item] : [`Q${String(n)}_${String(i + 1)}`, ''];
  });
}

function oneHead(shape: Shape, n: number, text: string): Columns['heads'] {
  if (shape === 'limesurvey') return [[`q${String(n)}. ${text}`, '']];
  if (shape === 'two rows') return [[text, 'Response']];
  return [[shape === 'form' ? text : `Q${String(n)}`, '']];
}

/** What a draft can know of the parts: their names, or only their numbers. */
const known = (shape: Shape, n: number, items: readonly string[]): readonly string[] => (shape === 'codes' ? items.map((_, i) => `Q${String(n)} ${String(i + 1)}`) : items);

function single(shape: Shape, n: number, draw: Draw): Columns {
  const options = some(places, 3 + draw(3), draw);
  return { heads: oneHead(shape, n, 'Where do you work mostly?'), asked: { kind: 'single', options }, answer: () => [draw(12) === 0 ? '' : (options[draw(options.length)] ?? '')] };
}

function multiple(shape: Shape, n: number, draw: Draw): Columns {
  const options = some(words, 3 + draw(5), draw);
  const [tick = '', blank = ''] = marks[draw(shape === 'codes' ? 2 : marks.length)] ?? [];
  return { heads: partHeads(shape, n, 'In which fields do you need help', options), asked: { kind: 'multiple', options: known(shape, n, options) }, answer: () => options.map((option) => (draw(3) === 0 ? (tick === '' ? option : tick) : blank)) };
}

function delimited(shape: Shape, n: number, draw: Draw): Columns {
  const options = some(words, 4 + draw(4), draw);
  const sign = [';', '|', ',', '; '][draw(4)] ?? ';';
  return { heads: oneHead(shape, n, 'Which services have you used already?'), asked: { kind: 'multiple', options }, answer: () => [options.filter(() => draw(3) === 0).join(sign)] };
}

function grid(shape: Shape, n: number, draw: Draw): Columns {
  const rows = some(words, 3 + draw(3), draw);
  const scale = steps[draw(steps.length)] ?? [];
  return { heads: partHeads(shape, n, 'How far does this hold for you', rows), asked: { kind: 'grid', options: known(shape, n, rows), scale }, answer: () => rows.map(() => (draw(15) === 0 ? '' : (scale[draw(scale.length)] ?? ''))) };
}

function ranking(shape: Shape, n: number, draw: Draw): Columns {
  const options = some(words, 3 + draw(4), draw);
  const answer = (): readonly string[] => {
    const order = shuffled(options, draw);
    return draw(10) === 0 ? options.map(() => '') : options.map((option) => String(order.indexOf(option) + 1));
  };
  return { heads: partHeads(shape, n, 'Put these in order of weight', options), asked: { kind: 'ranking', options: known(shape, n, options) }, answer };
}

const number = (shape: Shape, n: number, draw: Draw): Columns => ({ heads: oneHead(shape, n, 'How many hours did it take?'), asked: { kind: 'number', options: [] }, answer: () => [draw(12) === 0 ? '' : String(draw(200))] });

function text(shape: Shape, n: number, draw: Draw): Columns {
  const syllables = ['ka', 'lo', 'mi', 'ser', 'tun', 'vo', 'ra', 'ben'];
  const word = (): string => Array.from({ length: 2 + draw(3) }, () => syllables[draw(syllables.length)] ?? '').join('');
  return { heads: oneHead(shape, n, 'Anything to add?'), asked: { kind: 'text', options: [] }, answer: () => [draw(2) === 0 ? '' : Array.from({ length: 4 + draw(6) }, word).join(' ')] };
}

const makers = [single, multiple, delimited, grid, ranking, number, text];

/** A survey of some questions in any order, each kind at most once, with the answers of 240 people. */
export function madeSurvey(shape: Shape, count: number, draw: Draw): Made {
  const questions = shuffled(makers, draw).slice(0, count).map((make, i) => make(shape, i + 1, draw));
  const heads = questions.flatMap((question) => question.heads);
  const rows = Array.from({ length: 240 }, () => questions.flatMap((question) => question.answer()));
  const upper = heads.map(([head]) => head);
  return { rows: shape === 'two rows' ? [upper, heads.map(([, lower]) => lower), ...rows] : [upper, ...rows], asked: questions.map(({ asked }) => asked) };
}
