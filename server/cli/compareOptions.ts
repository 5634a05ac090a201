/** The options of `behov analyse` and `behov report` that name an earlier survey. */
import type { AnswerFiles } from '../acts/readAnswers.js';
import type { Problem } from '../problems/problem.js';
import type { Arguments, OptionShape } from './readArguments.js';

export const compareOptions = {
  compare: { kind: 'value' },
  'compare-survey': { kind: 'value' },
  'compare-mapping': { kind: 'value' },
  'compare-frame': { kind: 'value' },
} as const satisfies Readonly<Record<string, OptionShape>>;

export function compareWrongly({ values }: Pick<Arguments, 'values'>): readonly Problem[] {
  const has = (option: string) => values.has(option);
  const needs = (option: string, needed: string): readonly Problem[] => (has(option) && !has(needed) ? [{ code: 'option_needs', params: { option: `--${option}`, needed: `--${needed}` } }] : []);
  const profile = values.get('profile');
  return [
    ...needs('compare-survey', 'compare'),
    ...needs('compare-mapping', 'compare'),
    ...needs('compare-frame', 'compare'),
    ...needs('compare-frame', 'rake'),
    ...(has('compare') && profile !== undefined && profile !== 'public' ? [{ code: 'options_together', params: { option: '--compare', other: `--profile ${profile}` } }] : []),
  ];
}

/** Without a definition of its own the earlier survey has that of the later, and its mapping; undefined where nothing is compared. */
export function earlierFilesOf({ values }: Arguments): AnswerFiles | undefined {
  const [responses, survey, own, frame] = ['compare', 'compare-survey', 'compare-mapping', 'compare-frame'].map((option) => values.get(option));
  if (responses === undefined) return undefined;
  const mapping = own ?? (survey === undefined ? values.get('mapping') : undefined);
  return {
    survey: survey ?? values.get('survey') ?? '',
    responses,
    ...(mapping === undefined ? {} : { mapping }),
    ...(frame === undefined ? {} : { frame }),
  };
}
