import type { Definition, Option, Question } from '../definition.js';

/** Words a minute: slower than prose, since every word of a question is weighed. */
const readingSpeed = 200;

/** Seconds to decide and to answer, beside the reading. Rough: a time measured with people is better. */
const seconds: { readonly [K in Question['kind']]: (question: Question & { kind: K }) => number } = {
  single: () => 3,
  multiple: () => 6,
  grid: ({ rows, rowsFrom }) => 4 * (rowsFrom === undefined ? rows.length : Math.min(4, rows.length)),
  ranking: ({ places }) => 5 * places,
  number: () => 8,
  text: ({ maxLength }) => (maxLength > 200 ? 25 : 12),
  unit: () => 7,
};

const wordsIn = (text: ReadonlyMap<string, string> | undefined): number => [...(text?.values() ?? [])][0]?.split(/\s+/).filter((word) => word !== '').length ?? 0;

function wordsOf(question: Question): number {
  const options: readonly Option[] = 'options' in question ? question.options : question.kind === 'grid' ? question.scale : [];
  // Long lists are looked through and not read.
  const listed = options.slice(0, 12).reduce((sum, { label, hint }) => sum + wordsIn(label) + wordsIn(hint), 0);
  return wordsIn(question.text) + wordsIn(question.hint) + listed;
}

function secondsOf(question: Question): number {
  const reading = (60 * wordsOf(question)) / readingSpeed;
  switch (question.kind) {
    case 'single': return reading + seconds.single(question);
    case 'multiple': return reading + seconds.multiple(question);
    case 'grid': return reading + seconds.grid(question);
    case 'ranking': return reading + seconds.ranking(question);
    case 'number': return reading + seconds.number(question);
    case 'text': return reading + seconds.text(question);
    case 'unit': return reading + seconds.unit(question);
  }
}

/**
 * How long it takes to answer, for those who are asked the least and the most.
 *
 * Shape a definition in, whole minutes `[shortest, longest]` out. Units minutes.
 */
export function estimateMinutes(definition: Definition): readonly [number, number] {
  const routed = new Set(definition.sections.filter(({ showIf }) => showIf !== undefined).map(({ code }) => code));
  const all = [...definition.questions.values()];
  const always = all.filter((question) => question.showIf === undefined && !routed.has(question.section));
  const minutes = (questions: readonly Question[]): number => Math.max(1, Math.round(questions.reduce((sum, question) => sum + secondsOf(question), 0) / 60));
  return [minutes(always), minutes(all)];
}
