import { supportIn } from '../../disclosure/supportIn.js';
import type { SupportInLanguage } from '../../disclosure/supportInLanguage.js';
import type { Language } from '../../words/language.js';
import type { Edition } from '../edition.js';

/** What an edition tells of support, in one language; without any of it where it tells nothing. */
export function supportOf({ support = {} }: Pick<Edition, 'support'>, language: Language): SupportInLanguage {
  return supportIn(support, language);
}
