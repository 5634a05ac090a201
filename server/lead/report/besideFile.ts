/** A file of a report at the desk, in a box and to be uploaded: the plan, or what stands beside it; with every fault at its place. */
import { layoutWords } from '../../../views/words/layout.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import type { Written } from '../../acts/lifecycle/writtenDefinition.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { conflictView } from '../definition/conflictView.js';
import { isTyped, readUpload, typedAsIs } from '../definition/readUpload.js';
import { sourceEditor } from '../definition/sourceEditor.js';
import { deskPage } from '../deskPage.js';
import type { ReportHere } from './reportHere.js';

export interface Shown {
  readonly written?: Written;
  readonly problems?: readonly Problem[];
}

export interface BesideFile {
  /** The name that its faults are told under. */
  readonly name: string;
  /** What is kept; empty where nothing is. */
  readonly text: string;
  /** What is in the box where nothing is kept. */
  readonly begins?: string;
  /** Of what is kept: it may no longer fit the questionnaire, which is told before anything is sent. */
  readonly faults: readonly Problem[];
  readonly words: { readonly heading: string; readonly lead: string; readonly submit: string; readonly choose: string; readonly chooseHint: string; readonly text: string; readonly textHint: string };
  /** Where it is sent, below the report. */
  readonly action: string;
  /** What the page has beside the editor: the way to download it, or to remove it. */
  readonly ways: object;
}

export async function besideFilePage(services: Services, visit: Visit, here: ReportHere, own: BesideFile, { written, problems = [] }: Shown): Promise<Reply> {
  const { language } = visit;
  const { edit, heading } = reportDeskWords[language];
  const { planned, survey, base } = here;
  const { name, text, begins = '', faults, words, action, ways } = own;
  const isConflict = problems.some(({ code }) => code === 'plan_changed');
  const told = isConflict ? [] : written === undefined ? faults : problems;
  const [first] = problems;
  const shown = written ?? { file: name, text: text === '' ? begins : text, beside: new Map<string, string>() };
  const view = sourceEditor(shown, told, language, isTyped(visit));
  const conflict = isConflict ? { ...(await conflictView(services.store, survey.slug, { theirs: text, yours: shown.text }, language)), heading: edit.conflict } : false;
  return deskPage(services, visit, {
    template: 'pages/desk/reportSource',
    title: (first === undefined && told.length === 0 ? '' : layoutWords[language].errorPrefix) + words.heading,
    about: { ...here, tab: 'report' },
    status: first === undefined ? 200 : statusOf(first),
    model: {
      heading: words.heading, lead: words.lead, back: { href: base, text: heading }, action: `${base}/${action}`, seen: String(planned.revision), conflict, submit: words.submit,
      ...ways,
      ...view,
      editor: { ...view.editor, files: words.choose, filesHint: words.chooseHint, text: words.text, textHint: words.textHint, again: '', besideHeading: '', isLocked: false, isOne: true },
    },
  });
}

/**
 * What was typed or uploaded, saved; or the page again with all of it and what is wrong with it.
 * @param save says what the page of the report tells then
 */
export async function saveBesideFile(visit: Visit, name: string, save: (text: string) => Promise<string>, again: (shown: Shown) => Promise<Reply>): Promise<Reply> {
  let written: Written = { ...typedAsIs(visit), file: name };
  try {
    written = { ...readUpload(visit), file: name };
    return redirect(`/${visit.language}/w/${visit.params.get('survey') ?? ''}/report?said=${await save(written.text)}`);
  } catch (error) {
    if (error instanceof ProblemError) return again({ written, problems: error.problems });
    throw error;
  }
}
