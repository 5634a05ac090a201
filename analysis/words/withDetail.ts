import type { Language } from './language.js';

const few: Readonly<Record<Language, string>> = { sv: 'få svar', en: 'few answers' };

/** Said of what rests on few answers where brackets are taken; empty of everything else. */
export function fewAnswers(release: 'show' | 'footnote' | 'suppress', language: Language): string {
  return release === 'footnote' ? few[language] : '';
}

/** "41 % (Genom)", "41 % (Genom, få svar)": a number in brackets followed by brackets would be read as a slip. */
export function withDetail(text: string, release: 'show' | 'footnote' | 'suppress', detail: string, language: Language): string {
  const said = [detail, fewAnswers(release, language)].filter((part) => part !== '').join(', ');
  return said === '' ? text : `${text} (${said})`;
}
