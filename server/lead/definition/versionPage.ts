/** Before a new version is saved: what is gone and what its answers count as, with how many there are. */
import { textIn } from '../../../analysis/words/textIn.js';
import { quote } from '../../../analysis/words/quote.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { changesBetween } from '../../../analysis/survey/versions/changesBetween.js';
import { codesOf } from '../../../analysis/survey/versions/codesOf.js';
import { decisionsFor, type Decision } from '../../../analysis/survey/versions/decisions.js';
import { statedOf } from '../../../analysis/survey/versions/undecided.js';
import type { VersionStep } from '../../../analysis/survey/versions/versionStep.js';
import { layoutWords } from '../../../views/words/layout.js';
import { lifecycleWords } from '../../../views/words/lifecycle.js';
import { mayDo } from '../../access/actor.js';
import { definitionIn } from '../../acts/lifecycle/addSurvey.js';
import { newlyIdentifying } from '../../acts/lifecycle/newlyIdentifying.js';
import { saveVersion } from '../../acts/lifecycle/saveVersion.js';
import { touchedAnswers, type Touched } from '../../acts/lifecycle/touchedAnswers.js';
import { withVersion, type Written } from '../../acts/lifecycle/writtenDefinition.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type InterfaceLanguage, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { faultsIn, type FormFaults } from '../access/faultsIn.js';
import { actorOf, deskPage } from '../deskPage.js';
import { surveyHere, type SurveyHere } from '../surveyHere.js';
import { allShown, countShown } from './countShown.js';
import { editPage } from './editPage.js';
import { dropped, readReasons, readStep } from './readStep.js';
import { readUpload, seenRevision, typedAsIs } from './readUpload.js';

interface Versions {
  readonly before: Definition;
  readonly after: Definition;
}

function labelOf(definition: Definition, { about, question, code }: Pick<Decision, 'about' | 'question' | 'code'>, language: InterfaceLanguage): string {
  const asked = definition.questions.get(about === 'question' ? code : question);
  if (asked === undefined) return code;
  if (about === 'question') return textIn(asked.label ?? asked.text, language);
  const rows = about === 'row' && asked.kind === 'grid' ? asked.rows : codesOf(definition, asked);
  const label = rows.find((each) => each.code === code)?.label;
  return label === undefined ? code : textIn(label, language);
}

interface Telling {
  readonly language: InterfaceLanguage;
  readonly step: VersionStep;
  readonly touched: Touched | undefined;
  readonly faults: FormFaults;
}

function decisionView({ before, after }: Versions, decision: Decision, { language, step, touched, faults }: Telling): object {
  const words = lifecycleWords[language].version;
  const { about, question, code, targets } = decision;
  const name = about === 'question' ? `question.${code}` : `${about}.${question}.${code}`;
  const stated = statedOf(step, decision);
  const target = step.questions.get(question) ?? question;
  const choices = [
    ...targets.map((to) => ({ value: to, text: `${labelOf(after, { about, question: about === 'question' ? to : target, code: to }, language)} (${to})`, isChosen: stated === to })),
    { value: dropped, text: words.dropped[about], isChosen: stated === null },
  ];
  return {
    id: `${about}.${question}.${code}`, name, choices,
    what: words.gone[about], label: quote(labelOf(before, decision, language), language), code: about === 'question' ? code : `${question}.${code}`,
    touches: countShown(touched?.of(decision), touched?.all ?? 0, language), error: faults.of(`${about}.${question}.${code}`).error,
  };
}

/** Questions that are still asked by the same code, and whose words or answers differ. */
function changedQuestions({ before, after }: Versions): readonly string[] {
  const { wording, structure } = changesBetween(before, after);
  const paths = [...wording, ...structure].map(({ path }) => path);
  return [...before.questions.keys()].filter((code) => after.questions.has(code) && paths.some((path) => path.includes(`.questions.${code}.`)));
}

interface Shown {
  readonly written: Written;
  readonly problems: readonly Problem[];
}

async function model(services: Services, visit: Visit, here: SurveyHere, { written, problems }: Shown): Promise<object> {
  const { language, form } = visit;
  const { slug, version, inventory } = here.survey;
  const words = lifecycleWords[language].version;
  const step = readStep(form);
  const versions = { before: here.definition, after: definitionIn(withVersion(written, version + 1)).definition };
  const decisions = decisionsFor(versions.before, versions.after, step);
  const touched = mayDo(actorOf(visit), 'run_survey', inventory) ? await touchedAnswers(services.store, here.survey, decisions) : undefined;
  const faults = faultsIn(problems, language, lifecycleWords[language].errors);
  const reasons = readReasons(form);
  const check = lifecycleWords[language].check;
  const base = `/${language}/w/${slug}/definition`;
  return {
    heading: words.heading(version + 1), lead: words.lead(allShown(touched?.all, language)), drafts: words.drafts, errors: faults.summary,
    action: `${base}/version`, back: { href: base, text: lifecycleWords[language].cancel },
    hidden: { text: written.text, file: written.file, beside: JSON.stringify([...written.beside]), seen: form.get('seen')?.[0] ?? '' },
    decisions: { heading: words.decisions, lead: decisions.length === 0 ? words.nothing : words.decisionsLead, touches: words.touches, becomes: words.becomes, choose: words.choose, items: decisions.map((decision) => decisionView(versions, decision, { language, step, touched, faults })) },
    counted: { heading: words.counted, lead: words.countedLead, items: changedQuestions(versions).map((code) => ({ id: `uncounted.${code}`, label: words.notCounted(code), text: labelOf(versions.after, { about: 'question', question: code, code }, language), isTicked: form.has(`uncounted.${code}`) })) },
    fresh: { heading: words.added, lead: words.fresh, items: [...versions.after.questions.values()].filter(({ code }) => !versions.before.questions.has(code)).map(({ code, text }) => ({ code, text: textIn(text, language) })) },
    reasons: newlyIdentifying(versions.before, versions.after).map((question) => ({ id: `reason.${question}`, label: check.reason(question), hint: check.reasonHint, value: reasons.get(question) ?? '', error: faults.of(`reason.${question}`).error })),
    submit: words.submit(version + 1), again: words.again,
  };
}

async function versionPage(services: Services, visit: Visit, shown: Shown): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const heading = lifecycleWords[visit.language].version.heading(here.survey.version + 1);
  const [first] = shown.problems;
  return deskPage(services, visit, {
    template: 'pages/desk/newVersion',
    title: (first === undefined ? '' : layoutWords[visit.language].errorPrefix) + heading,
    about: { ...here, tab: 'definition' },
    status: first === undefined ? 200 : statusOf(first),
    model: await model(services, visit, here, shown),
  });
}

const ofThisPage: ReadonlySet<string> = new Set(['step_undecided', 'reason_missing']);

/** Shown first, and saved by its own button. What is wrong with the text itself is mended where the text is. */
export async function newVersionHere(services: Services, visit: Visit): Promise<Reply> {
  const survey = visit.params.get('survey') ?? '';
  let written = typedAsIs(visit);
  try {
    written = readUpload(visit);
    if (visit.form.get('_do')?.[0] !== 'save') return await versionPage(services, visit, { written, problems: [] });
    await saveVersion(services.store, { who: actorOf(visit).account.id, survey, seen: seenRevision(visit) }, { written, step: readStep(visit.form), reasons: readReasons(visit.form) });
    return redirect(`/${visit.language}/w/${survey}/definition?said=version`);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { problems } = error;
    return problems.every(({ code }) => ofThisPage.has(code)) ? versionPage(services, visit, { written, problems }) : editPage(services, visit, { written, problems });
  }
}
