/**
 * A section is one page, except where that cannot be: a long grid takes several, and a question that depends on
 * another one in the same section comes on the page after it, since routing is decided here and not in the browser.
 */
import { dependsOn } from '../../analysis/survey/dependsOn.js';
import type { Code, Definition, Option, Question, Section } from '../../analysis/survey/definition.js';
import type { Routing } from '../../analysis/survey/routing.js';

export interface ScreenPart {
  readonly question: Question;
  /** Rows of a grid on this page; every shown row unless the grid is split. */
  readonly rows: readonly Option[];
}

export interface Screen {
  readonly section: Section;
  /** Empty for the first page of a section; then the question, with a number for later rows of a grid. */
  readonly id: string;
  readonly parts: readonly ScreenPart[];
}

const grouped = new WeakMap<Section, readonly (readonly Question[])[]>();

/** Stable whatever is answered: which questions may stand together. */
function together(definition: Definition, section: Section): readonly (readonly Question[])[] {
  const known = grouped.get(section);
  if (known !== undefined) return known;
  const groups: Question[][] = [];
  for (const question of section.questions) {
    const current = groups.at(-1);
    const needs = dependsOn(definition, question);
    if (current === undefined || current.some(({ code }) => needs.has(code))) groups.push([question]);
    else current.push(question);
  }
  grouped.set(section, groups);
  return groups;
}

function rowGroups(question: Question, routing: Routing): readonly (readonly Option[])[] {
  const rows = routing.rows(question);
  if (question.kind !== 'grid') return [[]];
  const groups: (readonly Option[])[] = [];
  for (let from = 0; from < rows.length; from += question.rowsPerPage) groups.push(rows.slice(from, from + question.rowsPerPage));
  return groups;
}

interface Draft {
  readonly id: string;
  readonly parts: ScreenPart[];
}

function addQuestion(screens: Draft[], question: Question, routing: Routing, isNew: boolean): void {
  for (const [index, rows] of rowGroups(question, routing).entries()) {
    const current = screens.at(-1);
    if (current === undefined || (index === 0 ? isNew : true)) screens.push({ id: index === 0 ? question.code : `${question.code}.${index + 1}`, parts: [{ question, rows }] });
    else current.parts.push({ question, rows });
  }
}

export function screensOf(definition: Definition, section: Section, routing: Routing): readonly Screen[] {
  const screens: Draft[] = [];
  for (const group of together(definition, section)) {
    const shown = group.filter(({ code }) => routing.questions.has(code));
    for (const [index, question] of shown.entries()) addQuestion(screens, question, routing, index === 0);
  }
  return screens.map(({ id, parts }, index) => ({ section, id: index === 0 ? '' : id, parts }));
}

/** Every page of the visit, in order. */
export function allScreens(definition: Definition, routing: Routing): readonly Screen[] {
  return routing.sections.flatMap((section) => screensOf(definition, section, routing));
}

/** The page that holds a question, or a row of it. */
export function screenWith(screens: readonly Screen[], question: Code, row?: Code): Screen | undefined {
  return screens.find((screen) => screen.parts.some((part) => part.question.code === question && (row === undefined || part.rows.some(({ code }) => code === row))));
}
