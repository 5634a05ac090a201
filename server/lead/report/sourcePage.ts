/** The plan of a report as a file: written here, uploaded or downloaded, with every fault at its place. */
import { layoutWords } from '../../../views/words/layout.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import { planFile } from '../../acts/plan/planHere.js';
import { savePlan } from '../../acts/plan/savePlan.js';
import type { Written } from '../../acts/lifecycle/writtenDefinition.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { file, redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { conflictView } from '../definition/conflictView.js';
import { isTyped, readUpload, seenRevision, typedAsIs } from '../definition/readUpload.js';
import { sourceEditor } from '../definition/sourceEditor.js';
import { actorOf, deskPage } from '../deskPage.js';
import { reportHere } from './reportHere.js';

interface Shown {
  readonly written?: Written;
  readonly problems?: readonly Problem[];
}

export async function sourcePage(services: Services, visit: Visit, { written, problems = [] }: Shown = {}): Promise<Reply> {
  const here = await reportHere(services, visit);
  const { language } = visit;
  const { source: words, edit, heading } = reportDeskWords[language];
  const { planned, survey, base } = here;
  const isConflict = problems.some(({ code }) => code === 'plan_changed');
  // a plan that no longer fits tells its faults before anything is sent
  const told = isConflict ? [] : written === undefined && planned.isStored ? planned.faults : problems;
  const [first] = problems;
  const shown = written ?? { file: planFile, text: planned.text, beside: new Map<string, string>() };
  const view = sourceEditor(shown, told, language, isTyped(visit));
  const conflict = isConflict ? { ...(await conflictView(services.store, survey.slug, { theirs: planned.text, yours: shown.text }, language)), heading: edit.conflict } : false;
  return deskPage(services, visit, {
    template: 'pages/desk/reportSource',
    title: (first === undefined && told.length === 0 ? '' : layoutWords[language].errorPrefix) + words.heading,
    about: { ...here, tab: 'report' },
    status: first === undefined ? 200 : statusOf(first),
    model: {
      heading: words.heading, lead: words.lead, back: { href: base, text: heading }, action: `${base}/file`, seen: String(planned.revision), conflict, submit: words.submit,
      download: { href: `${base}/report.yaml`, text: words.download },
      ...view,
      editor: { ...view.editor, files: words.choose, filesHint: words.chooseHint, text: words.text, textHint: words.textHint, again: '', besideHeading: '', isLocked: false },
    },
  });
}

export async function saveSourceHere(services: Services, visit: Visit): Promise<Reply> {
  const survey = visit.params.get('survey') ?? '';
  let written: Written = { ...typedAsIs(visit), file: planFile };
  try {
    written = { ...readUpload(visit), file: planFile };
    const saved = await savePlan(services.store, { who: actorOf(visit).account.id, survey, seen: seenRevision(visit) }, { text: written.text, isOwn: true });
    return redirect(`/${visit.language}/w/${survey}/report?said=${saved}`);
  } catch (error) {
    if (error instanceof ProblemError) return sourcePage(services, visit, { written, problems: error.problems });
    throw error;
  }
}

export async function downloadSource(services: Services, visit: Visit): Promise<Reply> {
  const { planned, survey } = await reportHere(services, visit);
  return file(Buffer.from(planned.text), 'application/yaml', { cache: 'personal', filename: `${survey.slug}-report.yaml` });
}
