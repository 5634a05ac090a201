/** The options that name a survey and the file of its answers, which several commands take. */
import type { ForeignWorld } from '../acts/openForeign.js';
import type { AnswerFiles } from '../acts/readAnswers.js';
import { chooseEncodingAt } from './chooseEncoding.js';
import type { Arguments, OptionShape } from './readArguments.js';
import { showProgress } from './showProgress.js';
import type { Call } from './verb.js';

export const answerOptions = {
  survey: { kind: 'value', required: true },
  responses: { kind: 'value', required: true },
  mapping: { kind: 'value' },
} as const satisfies Readonly<Record<string, OptionShape>>;

export function answerFilesOf({ values }: Arguments): AnswerFiles {
  const [mapping, frame] = [values.get('mapping'), values.get('frame')];
  return {
    survey: values.get('survey') ?? '',
    responses: values.get('responses') ?? '',
    ...(mapping === undefined ? {} : { mapping }),
    ...(frame === undefined ? {} : { frame }),
  };
}

/** What a command that reads answers tells and asks; `end` before anything else is written. */
export function worldOf({ terminal, language, json }: Call): { readonly world: ForeignWorld; readonly end: () => void } {
  const { progress, end } = showProgress(terminal, language, () => performance.now());
  const chooseEncoding = json ? undefined : chooseEncodingAt(terminal, language);
  return { world: { progress, ...(chooseEncoding === undefined ? {} : { chooseEncoding }) }, end };
}
