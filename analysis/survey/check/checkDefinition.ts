import type { Code, Definition, LanguageTag, Question } from '../definition.js';
import type { DefinitionFaultCode } from '../definitionFaults.js';
import type { Fault } from '../fault.js';
import { present } from '../present.js';
import { type SourceNode, valueUnder } from '../source.js';
import { type Asked, buildSections } from './buildSections.js';
import { buildCollection, buildContact, checkCollection } from './buildCollection.js';
import { buildFrame } from './buildFrame.js';
import { buildIndicators } from './buildIndicators.js';
import { buildInvited } from './buildInvited.js';
import { buildUnitList } from './buildUnitList.js';
import { Checking } from './checking.js';
import { checkGapPairs } from './checkGapPairs.js';
import { checkBackground, checkLattice } from './checkLattice.js';
import { checkSize } from './checkSize.js';
import { definitionShape, type RawDefinition } from './definitionShape.js';
import { faultyDatePart } from './faultyDatePart.js';
import type { Named } from './reader.js';
import { checkUniqueCodes } from './uniqueCodes.js';
import { unreachableQuestions } from './unreachableQuestions.js';

export interface Checked {
  /** Absent when there is a fault. */
  readonly definition?: Definition;
  readonly faults: readonly Fault<DefinitionFaultCode>[];
}

/** What the document says its languages are; while that is broken, the languages of its title. */
function declaredLanguages(root: SourceNode): readonly LanguageTag[] {
  const list = valueUnder(root, 'languages');
  const items = list?.type === 'list' ? list.items : [];
  const tags = items.flatMap((item) => (item.type === 'scalar' && typeof item.value === 'string' ? [item.value] : []));
  if (tags.length > 0) return [...new Set(tags)];
  const title = valueUnder(root, 'title');
  return title?.type === 'map' ? [...new Set(title.entries.map(({ key }) => key))] : ['und'];
}

function checkOrder(first: Named | undefined, second: Named | undefined, checking: Checking): void {
  if (first === undefined || second === undefined || first.value <= second.value) return;
  if (faultyDatePart(first.value) !== null || faultyDatePart(second.value) !== null) return;
  checking.fault('DATES_REVERSED', { first: first.value, second: second.value }, second.at);
}

function checkHead(raw: RawDefinition, checking: Checking): void {
  const seen = new Set<string>();
  for (const { value, at } of raw.languages) {
    if (seen.has(value.toLowerCase())) checking.fault('DUPLICATE_LANGUAGE', { language: value }, at);
    seen.add(value.toLowerCase());
  }
  checkOrder(raw.opens, raw.closes, checking);
  checkOrder(raw.closes ?? raw.opens, raw.retention?.until, checking);
  checkSize(raw, checking);
  checkUniqueCodes(raw.sections.map(({ code }) => code), checking);
  checkUniqueCodes(raw.sections.flatMap(({ questions }) => questions.map(({ code }) => code)), checking);
  for (const [, list] of raw.lists ?? []) {
    if (list.from === 'items') checkUniqueCodes(list.items.map(({ code }) => code), checking);
  }
}

const questionsOf = ({ questions }: Asked): ReadonlyMap<Code, Question> =>
  new Map([...questions].flatMap(([code, question]) => (question === null ? [] : [[code, question] as const])));

function build(raw: RawDefinition, checking: Checking): Definition {
  checkHead(raw, checking);
  const units = new Map((raw.units ?? []).map(([{ value }, list]) => [value, buildUnitList(value, list, checking)]));
  const asked = buildSections(raw, units, checking);
  const background = checkBackground(raw, asked, checking);
  checkGapPairs(raw, asked, checking);
  return present({
    formatVersion: raw.behov,
    survey: raw.survey.value,
    inventory: raw.inventory.value,
    version: raw.version,
    languages: checking.languages,
    title: raw.title,
    organisation: raw.organisation,
    population: raw.population,
    example: raw.example ?? false,
    opens: raw.opens?.value,
    closes: raw.closes?.value,
    collection: buildCollection(raw),
    invited: buildInvited(raw, checking),
    contact: buildContact(raw),
    sections: asked.sections,
    questions: questionsOf(asked),
    units,
    background,
    lattice: checkLattice(raw, background, asked, checking),
    indicators: buildIndicators(raw, asked, checking),
    frame: buildFrame(raw, background, checking),
  });
}

/** A shared list is checked at each use, so a fault in it is found more than once. */
function withoutRepeats(faults: readonly Fault<DefinitionFaultCode>[]): readonly Fault<DefinitionFaultCode>[] {
  return [...new Map(faults.map((fault) => [JSON.stringify([fault.code, fault.params, fault.place]), fault])).values()];
}

/** Holds a document against every rule of `docs/survey-definition.md`. All faults at once, in the order of the file. */
export function checkDefinition(root: SourceNode): Checked {
  const checking = new Checking(declaredLanguages(root));
  const raw = definitionShape.read(root, checking);
  // A document that is no map at all lacks everything, which has been said.
  if (root.type === 'map') checkCollection(raw, checking);
  const definition = build(raw, checking);
  if (!checking.failed) {
    for (const question of unreachableQuestions(definition)) {
      checking.warn('UNREACHABLE_QUESTION', { question }, { path: question });
    }
  }
  const faults = withoutRepeats(checking.faults);
  return checking.failed ? { faults } : { definition, faults };
}
