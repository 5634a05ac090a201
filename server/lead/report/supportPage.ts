/** The file on support functions, capacity and pilot beside the plan: written here, uploaded, replaced, downloaded or removed, with every fault at its place. */
import { layoutWords } from '../../../views/words/layout.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import type { Written } from '../../acts/lifecycle/writtenDefinition.js';
import { saveSupport } from '../../acts/support/saveSupport.js';
import { supportFile } from '../../acts/support/supportFile.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { file, redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { conflictView } from '../definition/conflictView.js';
import { isTyped, readUpload, seenRevision, typedAsIs } from '../definition/readUpload.js';
import { sourceEditor } from '../definition/sourceEditor.js';
import { actorOf, deskPage } from '../deskPage.js';
import { tried } from './reportActs.js';
import { reportHere } from './reportHere.js';

interface Shown {
  readonly written?: Written;
  readonly problems?: readonly Problem[];
}

export async function supportPage(services: Services, visit: Visit, { written, problems = [] }: Shown = {}): Promise<Reply> {
  const here = await reportHere(services, visit);
  const { language } = visit;
  const { support: words, edit, heading } = reportDeskWords[language];
  const { planned, survey, base, support } = here;
  const isConflict = problems.some(({ code }) => code === 'plan_changed');
  // a file that no longer fits tells its faults before anything is sent
  const told = isConflict ? [] : written === undefined ? (support?.faults ?? []) : problems;
  const [first] = problems;
  const stored = support?.text ?? '';
  const shown = written ?? { file: supportFile, text: stored, beside: new Map<string, string>() };
  const view = sourceEditor(shown, told, language, isTyped(visit));
  const conflict = isConflict ? { ...(await conflictView(services.store, survey.slug, { theirs: stored, yours: shown.text }, language)), heading: edit.conflict } : false;
  return deskPage(services, visit, {
    template: 'pages/desk/reportSource',
    title: (first === undefined && told.length === 0 ? '' : layoutWords[language].errorPrefix) + words.heading,
    about: { ...here, tab: 'report' },
    status: first === undefined ? 200 : statusOf(first),
    model: {
      heading: words.heading, lead: words.lead, back: { href: base, text: heading }, action: `${base}/support`, seen: String(planned.revision), conflict, submit: words.submit,
      download: support === undefined ? { href: '', text: words.none } : { href: `${base}/capacity.yaml`, text: words.download },
      remove: support === undefined ? false : { action: `${base}/support/remove`, text: words.remove, hint: words.removeHint },
      ...view,
      editor: { ...view.editor, files: words.choose, filesHint: words.chooseHint, text: words.text, textHint: words.textHint, again: '', besideHeading: '', isLocked: false },
    },
  });
}

export async function saveSupportHere(services: Services, visit: Visit): Promise<Reply> {
  const survey = visit.params.get('survey') ?? '';
  let written: Written = { ...typedAsIs(visit), file: supportFile };
  try {
    written = { ...readUpload(visit), file: supportFile };
    const saved = await saveSupport(services.store, { who: actorOf(visit).account.id, survey, seen: seenRevision(visit) }, written.text);
    return redirect(`/${visit.language}/w/${survey}/report?said=${saved === 'saved' ? 'supportSaved' : saved}`);
  } catch (error) {
    if (error instanceof ProblemError) return supportPage(services, visit, { written, problems: error.problems });
    throw error;
  }
}

export function removeSupportHere(services: Services, visit: Visit): Promise<Reply> {
  return tried(services, visit, async () => {
    const saved = await saveSupport(services.store, { who: actorOf(visit).account.id, survey: visit.params.get('survey') ?? '', seen: seenRevision(visit) }, undefined);
    return saved === 'saved' ? 'supportRemoved' : saved;
  });
}

/** Errors ProblemError web_not_found where there is none. */
export async function downloadSupport(services: Services, visit: Visit): Promise<Reply> {
  const { support, survey } = await reportHere(services, visit);
  if (support === undefined) throw new ProblemError({ code: 'web_not_found', params: {} });
  return file(Buffer.from(support.text), 'application/yaml', { cache: 'personal', filename: `${survey.slug}-capacity.yaml` });
}
