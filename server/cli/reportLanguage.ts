import type { LanguageTag } from '../../analysis/survey/definition.js';
import type { InterfaceLanguage } from '../problems/problem.js';

const read: readonly InterfaceLanguage[] = ['sv', 'en'];
const baseOf = (tag: LanguageTag): string => tag.split('-')[0]?.toLowerCase() ?? '';

/**
 * The language a report is read in: what `--lang` says, else that of messages where the survey has it, else the first
 * language of the survey that reports are read in. A Swedish survey is not framed in English because a machine is set so.
 */
export function reportLanguage(told: string | undefined, messages: InterfaceLanguage, survey: readonly LanguageTag[]): InterfaceLanguage {
  const bases = survey.map(baseOf);
  if (told !== undefined || bases.includes(messages)) return messages;
  return bases.flatMap((base) => read.filter((each) => each === base))[0] ?? messages;
}
