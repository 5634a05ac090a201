/** Where a survey says what it does with answers: from its definition, its mode, and what the program is built to do. */
import { collectionOf } from '../../../analysis/survey/collectionOf.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { isMixed } from '../../../analysis/survey/mixedOrder.js';
import { defaultLimits } from '../../../analysis/disclosure/published.js';
import { formatList } from '../../../analysis/words/formatList.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { promiseWords } from '../../../views/words/promises.js';
import { statementWords } from '../../../views/words/statements.js';
import { holdersOf, type Permission } from '../../access/permissions.js';
import { promisesOf } from '../../acts/promises.js';
import { daysKept } from '../../store/daysKept.js';
import type { StoredSurvey } from '../../store/store.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { informationOf } from '../informationOf.js';
import { withdrawPath } from '../paths.js';
import { foreignLanguage, surveyLayout } from '../surveyLayout.js';
import { isSecure } from '../entrance.js';
import { inPageLanguage, section, statementPage, type StatementSection } from './statementPage.js';

export interface Told {
  readonly survey: StoredSurvey;
  readonly definition: Definition;
  readonly base: string;
}

/** Whose answers can be told: without an invitation there is nothing to link. */
function linkedOf({ survey, definition }: Told): 'nobody' | 'invited' | 'everybody' {
  if (collectionOf(definition).mode === 'anonymous') return 'nobody';
  return survey.entry === 'invited' ? 'everybody' : 'invited';
}

function storedSection(told: Told, services: Services, language: InterfaceLanguage): StatementSection {
  const words = statementWords[language].privacy;
  const { survey, definition } = told;
  const { stored } = words;
  const prefix = isSecure(services) ? '__Host-' : '';
  const days = String(daysKept);
  const isInvited = survey.entry === 'invited';
  const facts = [
    { nobody: stored.answersAnonymous, invited: stored.answersConfidentialOpen, everybody: stored.answersConfidential }[linkedOf(told)],
    stored.unsent(days),
    stored.receipt,
    ...(isMixed(definition) ? [stored.order] : []),
    ...(isInvited ? [stored.invited] : []),
    stored.counts,
    stored.visitCookie(`${prefix}behov-${survey.slug}`, days),
    ...(isInvited ? [stored.invitationCookie(`${prefix}behov-i-${survey.slug}`, days)] : []),
    stored.localDraft,
    stored.log,
  ];
  return section(words.storedHeading, { paragraphs: [words.storedLead], facts: inPageLanguage(facts) });
}

/** By the table of permissions that every page at the desk is held against. */
function seenSection({ survey }: Told, language: InterfaceLanguage): StatementSection {
  const words = statementWords[language].privacy;
  const roles = (permission: Permission): string => formatList(holdersOf(permission).map((role) => words.roles[role]), language);
  const items = [
    words.seen.answers(roles('export_answers')),
    ...(survey.entry === 'invited' ? [words.seen.people(roles('write_to_people'))] : []),
    words.seen.counts(roles('see_collection')),
    words.seen.owner,
    words.seen.others(String(defaultLimits.minimumBase)),
    words.seen.texts,
  ];
  return section(words.seenHeading, { items });
}

function apartSection(told: Told, language: InterfaceLanguage): readonly StatementSection[] {
  const words = statementWords[language].privacy;
  const linked = linkedOf(told);
  if (linked === 'everybody') return [section(words.confidentialHeading, { paragraphs: [words.confidential] })];
  if (linked === 'invited') return [section(words.confidentialHeading, { paragraphs: [words.confidentialOpen] })];
  return [told.survey.entry === 'invited' ? section(words.mixedHeading, { paragraphs: [words.mixed] }) : section(words.mixedOpenHeading, { paragraphs: [words.mixedOpen] })];
}

export function privacyPage(services: Services, visit: Visit, told: Told): Reply {
  const { definition, survey, base } = told;
  const { language } = visit;
  const words = statementWords[language].privacy;
  const foreign = foreignLanguage(definition, language);
  return statementPage(services, {
    layout: surveyLayout(services, visit, definition, { title: words.heading }),
    kicker: textIn(definition.title, language),
    lang: foreign,
    heading: words.heading,
    lead: words.lead,
    sections: [
      section(words.promisesHeading, { paragraphs: [words.promisesLead], items: promisesOf(collectionOf(definition).mode, survey.entry).map((code) => promiseWords[language][code]) }),
      storedSection(told, services, language),
      seenSection(told, language),
      ...apartSection(told, language),
      section(words.withdrawHeading, { paragraphs: [linkedOf(told) === 'nobody' ? words.withdrawAnonymous : words.withdrawConfidential], links: [{ href: withdrawPath(base), text: words.withdrawLink }] }),
      section(words.responsibleHeading, { facts: informationOf(definition, survey.entry, language).map((fact) => ({ ...fact, lang: foreign })), links: [{ href: base, text: words.toSurvey }] }),
    ],
  });
}
