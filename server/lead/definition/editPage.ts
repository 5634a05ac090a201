/** The source of a survey, to be changed: faults at their place, another's change beside one's own, other questions as a new version. */
import { lifecycleWords } from '../../../views/words/lifecycle.js';
import { layoutWords } from '../../../views/words/layout.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import type { Change, DefinitionChanges } from '../../../analysis/survey/versions/changesBetween.js';
import { definitionParts } from '../../../analysis/survey/versions/definitionParts.js';
import { definitionIn } from '../../acts/lifecycle/addSurvey.js';
import { saveDefinition } from '../../acts/lifecycle/saveDefinition.js';
import { writtenOf, type Written } from '../../acts/lifecycle/writtenDefinition.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type InterfaceLanguage, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { surveyHere } from '../surveyHere.js';
import { conflictView } from './conflictView.js';
import { labelledChange } from './labelledChange.js';
import { isTyped, readUpload, seenRevision, typedAsIs } from './readUpload.js';
import { sourceEditor } from './sourceEditor.js';

interface Shown {
  readonly written?: Written;
  readonly problems?: readonly Problem[];
  readonly changes?: DefinitionChanges;
}

const mostChanges = 20;

/** What came or went is told by the list it is in, and not by each thing known of it. */
function withoutParts(changes: readonly Change[]): readonly Change[] {
  const lists = changes.filter(({ path }) => path.endsWith('[]')).map(({ path }) => path.slice(0, -2));
  return changes.filter(({ path, before, after }) => path.endsWith('[]') || (before !== '' && after !== '') || !lists.some((list) => path.startsWith(`${list}.`)));
}

function changeViews(all: readonly Change[], versions: { readonly before: Definition; readonly after: Definition }, language: InterfaceLanguage): object {
  const words = lifecycleWords[language].other;
  const parts = { before: definitionParts(versions.before), after: definitionParts(versions.after) };
  const changes = withoutParts(all).map((change) => labelledChange(change, parts, language));
  const shown = changes.slice(0, mostChanges);
  return {
    heading: words.heading, lead: words.lead, columns: { what: words.what, before: words.before, after: words.after }, submit: words.submit,
    more: changes.length > shown.length ? words.more(changes.length - shown.length) : '',
    rows: shown.map(({ path, before, after }) => ({ path: path.replace(/\[\]$/, ''), before: before === '' ? words.none : before, after: after === '' ? words.none : after })),
  };
}

export async function editPage(services: Services, visit: Visit, { written, problems = [], changes }: Shown = {}): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const { language } = visit;
  const words = lifecycleWords[language];
  const { slug, version, revision, state } = here.survey;
  const stored = writtenOf(await services.store.surveys.getDefinition(slug, version));
  const isConflict = problems.some(({ code }) => code === 'survey_changed');
  const told = isConflict ? [] : problems;
  const base = `/${language}/w/${slug}/definition`;
  const [first] = problems;
  const isWrong = first !== undefined || changes !== undefined;
  return deskPage(services, visit, {
    template: 'pages/desk/editDefinition',
    title: (isWrong ? layoutWords[language].errorPrefix : '') + words.editor.heading,
    about: { ...here, tab: 'definition' },
    status: first === undefined ? (changes === undefined ? 200 : 409) : statusOf(first),
    model: {
      heading: words.editor.heading, lead: state === 'draft' ? words.editor.lead : words.editor.locked, action: `${base}/edit`, seen: String(revision),
      back: { href: base, text: words.definition.heading }, submit: words.editor.submit,
      conflict: isConflict ? await conflictView(services.store, slug, { theirs: stored.text, yours: (written ?? stored).text }, language) : false,
      other: changes === undefined ? false : { ...changeViews(changes.structure, { before: here.definition, after: definitionIn(written ?? stored).definition }, language), action: `${base}/version` },
      ...sourceEditor(written ?? stored, told, language, isTyped(visit)),
    },
  });
}

export async function saveDefinitionHere(services: Services, visit: Visit): Promise<Reply> {
  const survey = visit.params.get('survey') ?? '';
  let written = typedAsIs(visit);
  try {
    written = readUpload(visit);
    const saved = await saveDefinition(services.store, { who: actorOf(visit).account.id, survey, seen: seenRevision(visit) }, written);
    if (saved.outcome === 'other_questions') return await editPage(services, visit, { written, changes: saved.changes });
    return redirect(`/${visit.language}/w/${survey}/definition?said=${saved.outcome === 'corrected' ? `corrected-${saved.texts}` : saved.outcome}`);
  } catch (error) {
    if (error instanceof ProblemError) return editPage(services, visit, { written, problems: error.problems });
    throw error;
  }
}
