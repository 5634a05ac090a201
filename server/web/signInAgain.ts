/** A form posted without a session, or without its session's token: nothing is done, and nothing written is lost. */
import { deskWords } from '../../views/words/desk.js';
import { layoutOf } from './layout.js';
import { limits } from './parseForm.js';
import { page, type Reply } from './reply.js';
import type { Visit } from './route.js';
import type { Services } from './services.js';

/** As much as an ordinary form holds, and no more: a page is no place for a file. */
function fitting(fields: readonly { readonly name: string; readonly value: string }[]): typeof fields {
  let bytes = 0;
  return fields.filter(({ name, value }) => {
    const size = Buffer.byteLength(name) + Buffer.byteLength(value);
    if (bytes + size > limits.bodyBytes) return false;
    bytes += size;
    return true;
  });
}

/** @param formToken of the session, where there is one but the form is not from a page of it: one press sends it again */
export function signInAgain(services: Services, visit: Visit, formToken: string | undefined): Reply {
  const { again } = deskWords[visit.language];
  const query = visit.query.toString();
  const action = query === '' ? visit.path : `${visit.path}?${query}`;
  const written = [...visit.form].filter(([name]) => name !== '_form').flatMap(([name, values]) => values.map((value) => ({ name, value })));
  const kept = fitting(written);
  const isShort = kept.length < written.length || visit.files.size > 0;
  const token = formToken === undefined ? [] : [{ name: '_form', value: formToken }];
  const html = services.views.render('pages/signInAgain', {
    layout: layoutOf(services.views, { language: visit.language, path: visit.path, title: again.heading, sheet: 'report.css' }),
    heading: again.heading,
    lead: formToken !== undefined ? again.otherPage : again.ended,
    leftOut: isShort ? again.leftOut : '',
    isSignedIn: formToken !== undefined,
    signInHref: `/${visit.language}/login`,
    signIn: again.signIn,
    action,
    fields: [...token, ...kept],
    submit: again.submit,
  });
  return page(html, { status: 403 });
}
