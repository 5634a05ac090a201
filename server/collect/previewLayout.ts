import { previewWords } from '../../views/words/preview.js';
import type { LayoutInput } from '../web/layout.js';
import type { Visit } from '../web/route.js';

/** Only in a preview is somebody signed in who sees the pages of a visit: the band, and the token of their forms. */
export function previewLayout({ actor, language, params }: Visit): Pick<LayoutInput, 'formToken' | 'preview'> {
  if (actor === undefined) return {};
  const words = previewWords[language];
  return { formToken: actor.formToken, preview: { text: words.band, href: `/${language}/w/${params.get('survey') ?? ''}/definition`, back: words.back } };
}
