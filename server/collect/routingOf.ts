import type { Answers } from '../../analysis/survey/answers.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { route, type Routing } from '../../analysis/survey/routing.js';

const known = new WeakMap<Answers, { readonly definition: Definition; readonly routing: Routing }>();

/** `route`, decided once for the same answers: they never change, a change is a new map. */
export function routingOf(definition: Definition, answers: Answers): Routing {
  const found = known.get(answers);
  if (found?.definition === definition) return found.routing;
  const routing = route(definition, answers);
  known.set(answers, { definition, routing });
  return routing;
}
