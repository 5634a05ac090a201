/** The parts of a report in order, each with its texts as they print and what they rest on. */
import { fillText } from '../../../analysis/report/fillText.js';
import { keyNumbersOf } from '../../../analysis/report/keyNumbersOf.js';
import type { ReportNumbers } from '../../../analysis/report/numbers.js';
import { numberName } from '../../../analysis/report/numberName.js';
import type { PlannedFigure, ReportPlan, Sentence } from '../../../analysis/report/plan.js';
import type { Text } from '../../../analysis/survey/definition.js';
import { licenceTerm, licenceText } from '../../../analysis/findings/licence.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { languages } from '../../../analysis/words/language.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { claimView } from './claimView.js';
import { figureName } from './figureChoices.js';
import type { PlanPart } from './planParts.js';
import type { ReportHere } from './reportHere.js';

/** Claims that all hold are folded when there are more. */
const mostListed = 4;

export interface Outlined {
  readonly language: InterfaceLanguage;
  readonly mayWrite: boolean;
}

/** Numbers that texts may use now; none before anything was counted. */
export function numbersOf({ draft }: ReportHere): ReportNumbers | undefined {
  return draft === undefined ? undefined : { ...draft.edition };
}

function filled(text: Text, numbers: ReportNumbers | undefined): readonly { readonly lang: string; readonly text: string }[] {
  return languages.map((lang) => {
    const written = textIn(text, lang);
    return { lang, text: numbers === undefined ? written : fillText(written, numbers, lang).text };
  });
}

function sentences({ figures, title, decision, nextStep }: ReportPlan, part: PlanPart): readonly Sentence[] {
  if (part.kind === 'title') return [title];
  if (part.kind === 'asked') return [decision, nextStep].filter((each) => each !== undefined);
  const figure: PlannedFigure | undefined = part.kind === 'figure' ? figures[part.inList?.at ?? -1] : undefined;
  return figure === undefined ? [] : [...(figure.finding === undefined ? [] : [figure.finding]), figure.title];
}

function licenceTexts({ licence }: ReportPlan): readonly { readonly lang: string; readonly text: string }[] {
  return licence === undefined ? [] : languages.map((lang) => ({ lang, text: licenceText(licence, lang) }));
}

function textsOf(here: ReportHere, plan: ReportPlan, part: PlanPart): readonly { readonly lang: string; readonly text: string }[] {
  const numbers = numbersOf(here);
  const at = part.inList?.at ?? 0;
  if (part.kind === 'about') return filled(plan.kicker, undefined);
  if (part.kind === 'licence') return licenceTexts(plan);
  if (part.kind === 'asked') return sentences(plan, part).flatMap(({ text }) => filled(text, numbers));
  if (part.kind !== 'key') return sentences(plan, part).slice(-1).flatMap(({ text }) => filled(text, numbers));
  return languages.map((lang) => {
    const shown = here.draft === undefined ? undefined : keyNumbersOf(here.draft.edition, lang)[at];
    const planned = plan.keyNumbers[at];
    const name = planned === undefined ? '' : 'indicator' in planned ? textIn(here.definition.indicators.get(planned.indicator)?.label ?? new Map(), lang) : numberName(planned.number, here.definition, lang);
    return { lang, text: shown === undefined ? name : `${shown.value} ${shown.phrase}` };
  });
}

export function partLabel(part: PlanPart, language: InterfaceLanguage): string {
  const { parts } = reportDeskWords[language];
  const number = (part.inList?.at ?? 0) + 1;
  switch (part.kind) {
    case 'about':
      return parts.about;
    case 'title':
      return parts.title;
    case 'asked':
      return parts.asked;
    case 'licence':
      return licenceTerm[language];
    case 'key':
      return parts.keyNumber(number);
    case 'figure':
      return parts.figure(number);
  }
}

export function outlineView(here: ReportHere, plan: ReportPlan, parts: readonly PlanPart[], { language, mayWrite }: Outlined): readonly object[] {
  const words = reportDeskWords[language].parts;
  const { base, definition, planned, draft } = here;
  return parts.map((part) => {
    const { inList } = part;
    const last = inList === undefined ? 0 : plan[inList.list].length - 1;
    const figure = part.kind === 'figure' ? plan.figures[inList?.at ?? -1] : undefined;
    const texts = textsOf(here, plan, part);
    const isUnsaid = texts.length === 0 && (part.kind === 'asked' || part.kind === 'licence');
    const claims = sentences(plan, part).flatMap((sentence) => sentence.claims.map((claim) => claimView(claim, draft?.edition, { definition, language })));
    const label = partLabel(part, language);
    return {
      id: part.name, label, texts, claims, folded: claims.length > mostListed && claims.every(({ tag }) => tag === 'good') ? reportDeskWords[language].check.items.CLAIMS_HOLD({ count: claims.length }) : '', shows: figure === undefined ? (isUnsaid ? words.unsaid : '') : figureName(figure, definition, language),
      edit: mayWrite && planned.isStored ? { href: `${base}/part/${part.name}`, text: words.edit } : false,
      move: mayWrite && planned.isStored && inList !== undefined && last > 0 ? { action: `${base}/move`, part: part.name, seen: String(planned.revision), up: inList.at > 0 ? words.up : '', down: inList.at < last ? words.down : '' } : false,
    };
  });
}
