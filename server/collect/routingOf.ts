import type { Answers } from '../../analysis/survey/answers.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { mixedOrder } from '../../analysis/survey/mixedOrder.js';
import { route, type Routing } from '../../analysis/survey/routing.js';

const known = new WeakMap<Answers, { readonly definition: Definition; readonly seed: number | undefined; readonly routing: Routing }>();

/** Options and rows as this person meets them, on every page alike. */
function inOrder(routing: Routing, seed: number | undefined): Routing {
  if (seed === undefined) return routing;
  return {
    ...routing,
    options: (question) => (question.kind === 'grid' ? routing.options(question) : mixedOrder(routing.options(question), question, seed)),
    rows: (question) => mixedOrder(routing.rows(question), question, seed),
  };
}

/**
 * `route`, decided once for the same answers: they never change, a change is a new map.
 * @param seed of the draft, where the order of options or rows is looked at
 */
export function routingOf(definition: Definition, answers: Answers, seed?: number): Routing {
  const found = known.get(answers);
  if (found?.definition === definition && found.seed === seed) return found.routing;
  const routing = inOrder(route(definition, answers), seed);
  known.set(answers, { definition, seed, routing });
  return routing;
}
