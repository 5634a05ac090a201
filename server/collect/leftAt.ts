import type { Draft } from '../store/store.js';
import type { Entered } from './entrance.js';
import { checkPath, screenPath } from './paths.js';
import { routingOf } from './routingOf.js';
import { whereLeft } from './way.js';

/** Where a person goes on: the first page not yet saved, or the check page. */
export function leftAt({ definition, base }: Entered, draft: Draft): string {
  const screen = whereLeft(definition, routingOf(definition, draft.answers, draft.seed), draft.reached);
  return screen === undefined ? checkPath(base) : screenPath(base, screen);
}
