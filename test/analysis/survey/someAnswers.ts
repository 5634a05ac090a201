import fc from 'fast-check';
import type { Answer, Answers, Response } from '../../../analysis/survey/answers.js';
import type { Definition, Option, Question } from '../../../analysis/survey/definition.js';
import { isBlank } from '../../../analysis/survey/form/isBlank.js';
import { route } from '../../../analysis/survey/routing.js';

/** Texts a person may write: any characters that can be stored, with those that mean something in a CSV more often. */
const words = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.stringMatching(/^[.=+@",;\n \-'a]{1,12}$/))
  .filter((text) => !isBlank(text))
  .map((text) => text.replace(/\0/g, '').replace(/\r\n?/g, '\n'))
  .filter((text) => !isBlank(text));

const codesOf = (options: readonly Option[]) => options.map(({ code }) => code);

function besideOther(options: readonly Option[], codes: readonly string[], text: string | undefined): { other?: string } {
  const other = options.find(({ meaning }) => meaning === 'other');
  return other !== undefined && codes.includes(other.code) && text !== undefined ? { other: text } : {};
}

function choices(question: Question & { kind: 'multiple' }): fc.Arbitrary<Answer> {
  const { options, maxChoices = options.length } = question;
  const alone = codesOf(options.filter(({ exclusive }) => exclusive)).map((code) => [code]);
  const combined = codesOf(options.filter(({ exclusive }) => !exclusive));
  const together = fc.subarray(combined, { minLength: 1, maxLength: Math.min(maxChoices, combined.length) });
  return fc.tuple(alone.length > 0 ? fc.oneof({ weight: 4, arbitrary: together }, fc.constantFrom(...alone)) : together, fc.option(words, { nil: undefined }))
    .map(([codes, text]) => ({ kind: 'multiple', codes, ...besideOther(options, codes, text) }));
}

/** A valid answer, whatever routing says of it. */
function someAnswer(definition: Definition, question: Question): fc.Arbitrary<Answer> {
  switch (question.kind) {
    case 'single':
      return fc.tuple(fc.constantFrom(...codesOf(question.options)), fc.option(words, { nil: undefined }))
        .map(([code, text]) => ({ kind: 'single', code, ...besideOther(question.options, [code], text) }));
    case 'multiple':
      return choices(question);
    case 'grid':
      return fc.tuple(fc.subarray(codesOf(question.rows), { minLength: 1 }), fc.infiniteStream(fc.constantFrom(...codesOf(question.scale))))
        .map(([rows, steps]) => ({ kind: 'grid', rows: new Map(rows.map((row) => [row, steps.next().value ?? ''] as const)) }));
    case 'ranking':
      return fc.shuffledSubarray(codesOf(question.options), { minLength: 1, maxLength: question.places }).map((order) => ({ kind: 'ranking', order }));
    case 'number':
      return fc.integer({ min: (question.min ?? -1000) * 10 ** question.decimals, max: (question.max ?? 1000) * 10 ** question.decimals })
        .map((scaled) => ({ kind: 'number', value: Number((scaled / 10 ** question.decimals).toFixed(question.decimals)) }));
    case 'text':
      return words.map((text) => ({ kind: 'text', text }));
    case 'unit': {
      const codes = (definition.units.get(question.list)?.units ?? []).map(({ code }) => code);
      return fc.oneof(fc.constantFrom(...codes).map((code): Answer => ({ kind: 'unit', code })), words.map((typed): Answer => ({ kind: 'unit', typed })));
    }
  }
}

/** Valid answers to any of the questions, hidden ones too. */
export function someAnswers(definition: Definition): fc.Arbitrary<Answers> {
  const each = [...definition.questions.values()].map((question) =>
    fc.option(someAnswer(definition, question), { nil: undefined, freq: 4 }).map((answer) => [question.code, answer] as const),
  );
  return fc.tuple(...each).map((entries) => new Map(entries.flatMap(([code, answer]) => (answer === undefined ? [] : [[code, answer] as const]))));
}

/** One person who answered as routing led, and broke off somewhere or nowhere. */
export function someResponse(definition: Definition): fc.Arbitrary<Response> {
  return fc.tuple(someAnswers(definition), fc.nat(definition.sections.length), fc.constantFrom(...definition.languages)).map(([wanted, pages, language]) => {
    const visited = new Set(definition.sections.slice(0, pages).map(({ code }) => code));
    const tried = new Map([...wanted].filter(([code]) => visited.has(definition.questions.get(code)?.section ?? '')));
    const { answers, sections } = route(definition, tried);
    const reached = sections.map(({ code }) => code).filter((code) => visited.has(code));
    return { definitionVersion: definition.version, language, reached, answers };
  });
}
