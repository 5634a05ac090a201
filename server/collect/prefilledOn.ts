import type { Question } from '../../analysis/survey/definition.js';
import { textIn } from '../../analysis/words/textIn.js';
import type { Draft } from '../store/store.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { prefill } from './prefill.js';
import type { Screen } from './screens.js';

/** Questions on a page, not yet answered by the person, that hold what the invitation knew. */
export async function prefilledOn(desk: Desk, visit: Visit, { definition, survey }: Entered, draft: Draft, screen: Screen): Promise<readonly string[]> {
  const mayBe = screen.parts.map(({ question }) => question).filter(({ kind, code }) => (kind === 'single' || kind === 'unit') && draft.answers.has(code));
  if (mayBe.length === 0 || draft.reached.includes(screen.section.code)) return [];
  const known = prefill(definition, (await desk.stage.invitation(visit, survey.slug))?.found.cell ?? {});
  const isAsKnown = ({ code }: Question): boolean => {
    const [suggested, held] = [known.get(code), draft.answers.get(code)];
    return suggested !== undefined && held !== undefined && 'code' in suggested && 'code' in held && suggested.code === held.code;
  };
  // an answer of one's own on this page, or after it, is given by those who have seen it
  const [first] = screen.parts;
  const from = first === undefined ? [] : screen.section.questions.slice(screen.section.questions.indexOf(first.question));
  if (from.some((question) => draft.answers.has(question.code) && !isAsKnown(question))) return [];
  return mayBe.filter(isAsKnown).map((question) => textIn(question.label ?? question.text, visit.language));
}
