import fc from 'fast-check';
import type { Definition, Option, Question } from '../../../../analysis/survey/definition.js';

/** What labels may hold that means something elsewhere: in a mapping, in a header, in a program. In every encoding. */
const tricky = fc.oneof(
  fc.stringMatching(/^[ab;,|*[\]"'(){}. åÉ/:_=#-]{0,9}$/),
  fc.constantFrom('__proto__', 'constructor', '{label}', '{n} *', 'No', '(e.g., one, two; three)', ' | ', '] [', 'toString', '<b>', ''),
);

/** Labels for any number of options and languages: each holds a mark that no other has, so that what was written can be told. */
const labels = fc.array(fc.tuple(tricky, tricky), { minLength: 1, maxLength: 12 });

function withLabels(options: readonly Option[], labelOf: (key: string) => string): readonly Option[] {
  return options.map((option) => ({ ...option, label: new Map([...option.label.keys()].map((language) => [language, labelOf(`${option.code} ${language}`)])) }));
}

function relabel(question: Question, labelOf: (key: string) => string): Question {
  if (question.kind === 'grid') return { ...question, rows: withLabels(question.rows, labelOf), scale: withLabels(question.scale, labelOf) };
  if (question.kind === 'single') return { ...question, options: withLabels(question.options, labelOf) };
  if (question.kind === 'multiple') return { ...question, options: withLabels(question.options, labelOf) };
  return question.kind === 'ranking' ? { ...question, options: withLabels(question.options, labelOf) } : question;
}

/** The survey with other labels of its options, rows and steps. */
export function relabelled(definition: Definition): fc.Arbitrary<Definition> {
  return labels.map((pairs) => {
    const marks = new Map<string, number>();
    const labelOf = (key: string) => {
      const mark = marks.get(key) ?? marks.size;
      marks.set(key, mark);
      const [before, after] = pairs[mark % pairs.length] ?? ['', ''];
      return `${before}§${mark}§${after}`;
    };
    const questions = new Map([...definition.questions].map(([code, question]) => [code, relabel(question, labelOf)]));
    const sections = definition.sections.map((section) => ({ ...section, questions: section.questions.map((question) => questions.get(question.code) ?? question) }));
    return { ...definition, sections, questions };
  });
}
