/** The report of a survey while it is written: its parts in order, the check list, and the ways to go on. */
import { mostOfPlan } from '../../../analysis/report/checkLimits.js';
import { defaultLimits } from '../../../analysis/disclosure/published.js';
import { formatDate } from '../../../analysis/words/formatDate.js';
import { formatList } from '../../../analysis/words/formatList.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { layoutWords } from '../../../views/words/layout.js';
import { wordTemplateWords } from '../../../views/words/wordTemplate.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import { mayDo } from '../../access/actor.js';
import { reportChecks } from '../../acts/plan/reportChecks.js';
import { statusOf } from '../../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../../problems/problem.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { faultsIn } from '../access/faultsIn.js';
import { actorOf, deskPage } from '../deskPage.js';
import { stateOf } from '../surveyHere.js';
import { changedParts } from './changedParts.js';
import { checkListView } from './checkListView.js';
import { figureChoices, figureName, findFigure, keyChoices } from './figureChoices.js';
import { outlineView } from './outlineView.js';
import type { PartValues } from './partValues.js';
import { partsOf } from './planParts.js';
import { reportHere, type ReportHere } from './reportHere.js';

interface Counted {
  readonly answers: number;
  readonly isClosed: boolean;
}

/** Nothing can be counted, and no edition made, of so few. */
const isTooFew = ({ answers, isClosed }: Counted): boolean => isClosed && answers < defaultLimits.minimumBase;

export function numbersLine({ seen, editions }: ReportHere, counted: Counted, language: Visit['language']): string {
  const words = reportDeskWords[language].numbers;
  if (seen === undefined) return isTooFew(counted) ? words.tooFew(formatNumber(counted.answers, language)) : words.none;
  const answered = formatNumber(seen.answered, language);
  if (seen.isFrozen === true) return words.frozen(formatDate(seen.date, language), answered);
  const withdrawn = editions.find(({ number }) => number === seen.number)?.withdrawn;
  return withdrawn === undefined ? words.edition(seen.number, answered) : words.withdrawn(seen.number, formatDate(withdrawn.date, language), answered);
}

/** What the results page asks to have added: chosen in the form, and said why not where it cannot be. */
function addView(here: ReportHere, visit: Visit): object | false {
  const { language } = visit;
  const { add } = reportDeskWords[language];
  const { base, definition, planned } = here;
  const asked = visit.query.get('add') ?? '';
  const areFull = (planned.plan?.keyNumbers.length ?? 0) >= mostOfPlan.keyNumbers;
  const question = definition.questions.get(asked.split(':', 1)[0] ?? '');
  const chosen = asked === '' ? undefined : findFigure(asked, here);
  const said = asked === '' ? '' : chosen !== undefined ? add.asked(figureName(chosen, definition, language)) : question?.kind === 'text' ? add.text(question.code) : add.refused(asked);
  return {
    heading: add.heading, said, isRefused: asked !== '' && chosen === undefined, action: `${base}/add`, seen: String(planned.revision),
    figure: { label: add.figure, hint: add.figureHint, submit: add.submit, choices: figureChoices(here, chosen, language) },
    key: areFull ? false : { label: add.key, submit: add.keySubmit, choices: keyChoices(definition, language) },
    keysFull: areFull ? add.keysFull(mostOfPlan.keyNumbers) : '',
  };
}

/** A proposal cannot be added to: what is on its way from the results waits until it is taken over. */
function waitingView(here: ReportHere, visit: Visit): object {
  const { add } = reportDeskWords[visit.language];
  const asked = visit.query.get('add') ?? '';
  const chosen = asked === '' ? undefined : findFigure(asked, here);
  return chosen === undefined ? { add: '', waiting: '' } : { add: asked, waiting: add.waits(figureName(chosen, here.definition, visit.language)) };
}

async function editionsView({ store }: Services, { survey: { slug, inventory } }: ReportHere, visit: Visit): Promise<object> {
  const { language } = visit;
  const mayWithdraw = mayDo(actorOf(visit), 'withdraw_edition', inventory);
  const { editions: words } = reportDeskWords[language];
  const all = await store.editions.listNumbers(slug);
  return {
    heading: words.heading, none: all.length === 0 ? words.none : '',
    items: [...all].reverse().map(({ number, date, withdrawn }) => {
      const text = words.edition(number, formatDate(date, language));
      return {
        href: `/${language}/r/${slug}/${number}`, text,
        withdrawn: withdrawn === undefined ? '' : words.withdrawn(formatDate(withdrawn.date, language)),
        withdraw: mayWithdraw && withdrawn === undefined ? { href: `/${language}/w/${slug}/editions/${number}/withdraw`, text: words.withdraw, label: `${words.withdraw}: ${text}` } : false,
      };
    }),
  };
}

/** Texts that no part has room for any more, to be copied. */
function writtenView(values: PartValues, language: InterfaceLanguage): object | false {
  const { edit, languages } = reportDeskWords[language];
  const [fields, tags] = [new Map<string, string>(Object.entries(edit.fields)), new Map<string, string>(Object.entries(languages))];
  const items = [...values].flatMap(([id, text]) => {
    const [, name = '', tag = ''] = /^(\w+)\.([A-Za-z-]+)$/.exec(id) ?? [];
    const field = fields.get(name);
    return field === undefined || text === '' ? [] : [{ id, label: `${field} (${tags.get(tag) ?? tag})`, lang: tag, text }];
  });
  return items.length === 0 ? false : { heading: edit.written, items };
}

/** @param written what was sent for a part that is no longer there */
export async function reportPage(services: Services, visit: Visit, problems: readonly Problem[] = [], written: PartValues = new Map()): Promise<Reply> {
  const here = await reportHere(services, visit);
  const { language } = visit;
  const words = reportDeskWords[language];
  const { base, planned, survey, seen } = here;
  const { plan } = planned;
  const actor = actorOf(visit);
  const isLive = survey.trashed === undefined;
  const mayWrite = isLive && mayDo(actor, 'write_report', survey.inventory);
  const isClosed = stateOf(services, here) === 'closed';
  const parts = plan === undefined ? [] : partsOf(planned.source);
  const counted = { answers: await services.store.answers.count(survey.slug), isClosed };
  const checks = await reportChecks(here, counted);
  const [first] = problems;
  return deskPage(services, visit, {
    template: 'pages/desk/report',
    title: (first === undefined ? '' : layoutWords[language].errorPrefix) + words.heading,
    about: { ...here, tab: 'report' },
    said: new Map(Object.entries(words.said)).get(visit.query.get('said') ?? '') ?? '',
    status: first === undefined ? 200 : statusOf(first),
    model: {
      errors: faultsIn(problems, language, words.errors).summary,
      written: writtenView(written, language),
      heading: words.heading, lead: words.lead, numbers: numbersLine(here, counted, language),
      count: mayWrite && isClosed && !isTooFew(counted) && (seen === undefined || seen.isFrozen !== true) ? { action: `${base}/count`, text: words.numbers.count } : false,
      publish: isLive && planned.isStored && plan !== undefined && mayDo(actor, 'publish_report', survey.inventory) ? { href: `${base}/publish`, text: words.publish } : false,
      proposed: planned.isStored ? false : { text: words.proposed.text, submit: mayWrite ? words.proposed.submit : '', action: `${base}/take`, ...waitingView(here, visit) },
      faulty: plan === undefined ? { text: words.faulty.text, link: mayWrite ? { href: `${base}/file`, text: words.faulty.link } : false } : false,
      links: [
        ...(here.draft === undefined ? [] : (['sv', 'en'] as const).map((in_) => ({ href: `/${in_}/w/${survey.slug}/report/preview`, lang: in_, text: words.preview[in_] }))),
        { href: `${base}/word`, lang: '', text: wordTemplateWords[language].heading },
        ...(mayWrite && planned.isStored ? [{ href: `${base}/support`, lang: '', text: words.support.heading }] : planned.support === undefined ? [] : [{ href: `${base}/capacity.yaml`, lang: '', text: words.support.download }]),
        ...(mayWrite ? [{ href: `${base}/file`, lang: '', text: words.file }] : [{ href: `${base}/report.yaml`, lang: '', text: words.source.download }]),
      ],
      undo: mayWrite && planned.before !== undefined ? { action: `${base}/undo`, seen: String(planned.revision), text: words.undo, last: words.lastChange(formatList(changedParts(planned.before, planned, language), language)) } : false,
      partsHeading: words.parts.heading,
      parts: plan === undefined ? [] : outlineView(here, plan, parts, { language, mayWrite }),
      add: mayWrite && planned.isStored && plan !== undefined ? addView(here, visit) : false,
      check: checkListView(checks, { language, base, parts, mayWrite: mayWrite && planned.isStored }),
      editions: await editionsView(services, here, visit),
    },
  });
}
