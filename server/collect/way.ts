/** Which page comes next, which came before, and where a person left off. */
import type { Definition } from '../../analysis/survey/definition.js';
import type { Routing } from '../../analysis/survey/routing.js';
import { allScreens, screenWith, type Screen } from './screens.js';

function position(screens: readonly Screen[], screen: Screen): number {
  return screens.findIndex((candidate) => candidate.section.code === screen.section.code && candidate.id === screen.id);
}

function orderOf(definition: Definition, screen: Screen): number {
  return definition.sections.findIndex(({ code }) => code === screen.section.code);
}

/** Undefined: the check page. A page that this very answer closed still has its place in the order. */
export function screenAfter(definition: Definition, routing: Routing, screen: Screen): Screen | undefined {
  const screens = allScreens(definition, routing);
  const here = position(screens, screen);
  if (here >= 0) return screens[here + 1];
  return screens.find((candidate) => orderOf(definition, candidate) > orderOf(definition, screen));
}

/** Undefined: the start page. */
export function screenBefore(definition: Definition, routing: Routing, screen: Screen): Screen | undefined {
  const screens = allScreens(definition, routing);
  const here = position(screens, screen);
  if (here >= 0) return screens[here - 1];
  return screens.findLast((candidate) => orderOf(definition, candidate) < orderOf(definition, screen));
}

export function isLastOfSection(definition: Definition, routing: Routing, screen: Screen): boolean {
  return screenAfter(definition, routing, screen)?.section.code !== screen.section.code;
}

/** The first page not yet saved; undefined: all of them are, and what remains is to check and send. */
export function whereLeft(definition: Definition, routing: Routing, reached: readonly string[]): Screen | undefined {
  return allScreens(definition, routing).find(({ section }) => !reached.includes(section.code));
}

/** A page with a question or row that a changed answer opened, so that nobody has to look for it. */
export function screenOpened(definition: Definition, before: Routing, after: Routing): Screen | undefined {
  const screens = allScreens(definition, after);
  for (const screen of screens) {
    for (const { question, rows } of screen.parts) {
      if (!before.questions.has(question.code)) return screenWith(screens, question.code);
      const known = new Set(before.rows(question).map(({ code }) => code));
      const added = rows.find(({ code }) => !known.has(code));
      if (added !== undefined) return screenWith(screens, question.code, added.code);
    }
  }
  return undefined;
}
