/** What is wrong with a reason that readers are to be told: in which languages it is missing, too short or too long. */
import { type Reason, reasonLanguages } from '../../analysis/words/reason.js';
import type { Problem } from '../problems/problem.js';

export const longestReason = 1000;

const named: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map([['sv', { sv: 'svenska', en: 'Swedish' }], ['en', { sv: 'engelska', en: 'English' }]]);

interface Asked {
  /** Of the survey. */
  readonly languages: readonly string[];
  readonly shortest: number;
  /** `reason`, whose fields are `reason_sv` and `reason_en`. */
  readonly field: string;
  readonly code: string;
  readonly params: Problem['params'];
}

/** A text that is for all readers stands for every language. */
export function reasonFaults(reason: Reason, { languages, shortest, field, code, params }: Asked): readonly Problem[] {
  const asked = reasonLanguages(languages);
  const whole = reason.get('und');
  const fault = (tag: string, text: string, language: Readonly<Record<'language_sv' | 'language_en', string>>): readonly Problem[] => {
    if (text.length >= shortest && text.length <= longestReason) return [];
    return [{ code, params: { ...params, ...language, shortest, longest: longestReason, length: text.length }, field: tag === '' ? field : `${field}_${tag}` }];
  };
  if (whole !== undefined) return fault('', whole, { language_sv: '', language_en: '' });
  return asked.flatMap((tag) => {
    const name = asked.length === 1 ? undefined : named.get(tag.slice(0, 2));
    return fault(tag, reason.get(tag) ?? '', { language_sv: name?.sv ?? '', language_en: name?.en ?? '' });
  });
}
