/** One thing to know at the door, and one way on. */
import { layoutOf } from '../../web/layout.js';
import { page, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';

export interface DoorNotice {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly href: string; readonly text: string };
  readonly status: number;
  readonly headers?: readonly (readonly [string, string])[];
}

/** @param path of this page, for changing the language; without a token that was used up */
export function doorNotice(services: Services, visit: Visit, { heading, paragraphs, link, status, headers }: DoorNotice, path = `/${visit.language}/login`): Reply {
  const html = services.views.render('pages/notice', {
    layout: layoutOf(services.views, { language: visit.language, path, title: heading, sheet: 'desk.css' }),
    kicker: '',
    heading,
    paragraphs: paragraphs.map((text, index) => ({ text, lead: index === 0 })),
    mainLink: link,
    form: { action: '' },
    kept: { heading: '' },
    link: { href: '' },
    requestId: '',
  });
  return page(html, { status, headers: headers ?? [] });
}
