/** Why something was done, as readers are told: a text for each language. Empty where nothing is said. */
import { foreignTag, isOfLanguage } from './foreignTag.js';
import { languages, type Language } from './language.js';
import { textIn } from './textIn.js';

export type Reason = ReadonlyMap<string, string>;

/** The key of a text of which nobody has said which language it is in; it is for all readers. */
const undetermined = 'und';

/** Trimmed, and without languages in which nothing is said. */
export function reasonOf(written: string | Reason): Reason {
  const texts = typeof written === 'string' ? [[undetermined, written] as const] : [...written];
  return new Map(texts.map(([tag, text]) => [tag, text.trim()] as const).filter(([, text]) => text !== ''));
}

export function reasonIn(reason: Reason, language: Language): string {
  return reason.size === 0 ? '' : textIn(reason, language);
}

/** The language a reason is shown in where that is not the page's, for `lang`; empty where it is, and where nobody knows. */
export function reasonTag(reason: Reason, language: Language): string {
  return reason.has(undetermined) ? '' : foreignTag(reason.keys(), language);
}

/** Those that readers meet of the languages of a survey: Behov's own, or the first where it has none of them. */
export function reasonLanguages(tags: readonly string[]): readonly string[] {
  const ours = languages.flatMap((language) => tags.filter((tag) => isOfLanguage(tag, language)).slice(0, 1));
  return ours.length > 0 ? ours : tags.slice(0, 1);
}

/** A plain text where no language is known, as all of them once were. */
export function reasonToJson(reason: Reason): string | Readonly<Record<string, string>> {
  return reason.size === 0 ? '' : (reason.get(undetermined) ?? Object.fromEntries(reason));
}

/** The inverse. Errors TypeError when it is something else. */
export function reasonFromJson(value: unknown): Reason {
  if (typeof value === 'string') return reasonOf(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new TypeError('a reason is a text, or a text for each language');
  return reasonOf(new Map(Object.entries(value).map(([tag, text]) => [tag, typeof text === 'string' ? text : ''])));
}
