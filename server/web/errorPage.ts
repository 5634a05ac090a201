import { layoutWords } from '../../views/words/layout.js';
import { statusOf, wordingOf } from '../problems/catalogue.js';
import { ProblemError, type InterfaceLanguage, type Problem } from '../problems/problem.js';
import { layoutOf } from './layout.js';
import type { Views } from './loadViews.js';
import { page, type Reply } from './reply.js';

/** Problems as they are; what Express and Node refuse as "could not be read"; everything else is a bug of ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problems[0];
  if (error instanceof URIError) return { code: 'web_bad_request', params: {} };
  return { code: 'web_bug', params: {} };
}

interface Asked {
  readonly language: InterfaceLanguage;
  readonly path: string;
  readonly requestId: string;
  /** Address to ask again, where waiting is what mends it. */
  readonly again?: string;
}

/** Somebody at the desk goes back to the desk: the front page would be another place. */
function wayOut({ language, path }: Asked, home: string): { readonly href: string; readonly text: string } {
  const words = layoutWords[language];
  const desk = `/${language}/w`;
  return path.startsWith(`${desk}/`) ? { href: desk, text: words.toDesk } : { href: home, text: words.toStart };
}

/** What happened, how to mend it, and a code to quote. Never a stack trace. */
export function errorPage(views: Views, problem: Problem, asked: Asked, headers: readonly (readonly [string, string])[] = []): Reply {
  const words = layoutWords[asked.language];
  const { message, mend } = wordingOf(problem, asked.language);
  const layout = layoutOf(views, { language: asked.language, path: asked.path, title: words.errorPrefix + message, sheet: 'survey.css' });
  const html = views.render('pages/error', { layout, message, mend, requestIdLabel: words.requestId, requestId: asked.requestId, out: wayOut(asked, layout.home), again: asked.again === undefined ? false : { href: asked.again, text: words.again } });
  return page(html, { status: statusOf(problem), headers });
}
