import type { Answers } from './answers.js';
import type { Definition } from './definition.js';
import { route, type Routing } from './routing.js';

interface Known {
  readonly definition: Definition;
  readonly routing: Routing;
}

const known = new WeakMap<Answers, Known>();

/** The same as `route`, worked out once for answers that nobody changes any more. */
export function routed(definition: Definition, answers: Answers): Routing {
  const found = known.get(answers);
  if (found?.definition === definition) return found.routing;
  const routing = route(definition, answers);
  known.set(answers, { definition, routing });
  return routing;
}

/** What was worked out on the way, for whoever asks next. */
export function keepRouting(definition: Definition, answers: Answers, routing: Routing): void {
  known.set(answers, { definition, routing });
}
