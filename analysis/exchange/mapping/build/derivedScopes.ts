import { type Dependencies, wayBack } from '../../../survey/check/dependencies.js';
import type { Named } from '../../../survey/check/reader.js';
import { placeInWords } from '../../../survey/check/uniqueCodes.js';
import type { Code, Definition } from '../../../survey/definition.js';
import { questionsNamedIn } from '../../../survey/expression/questionsNamedIn.js';
import type { Scope } from '../../../survey/expression/scope.js';
import { type SourceNode, valueUnder } from '../../../survey/source.js';

type Entries = readonly (readonly [Named, SourceNode])[];

/** Names of the questions that the conditions of an entry speak of; undefined where it is read from columns. Bands rest on a number, which is never derived. */
function namedIn(node: SourceNode): ReadonlySet<Code> | undefined {
  const cases = valueUnder(node, 'derive');
  if (cases === undefined && valueUnder(node, 'bands') === undefined) return undefined;
  const conditions = cases?.type === 'list' ? cases.items.map((item) => valueUnder(item, 'when')) : [];
  return new Set(conditions.flatMap((when) => (when?.type === 'scalar' ? [...questionsNamedIn(String(when.value))] : [])));
}

/** Questions that are worked out from others, with the ones they name. */
function derivedIn(entries: Entries): Dependencies {
  return new Map(
    entries.flatMap(([{ value }, node]) => {
      const named = namedIn(node);
      return named === undefined ? [] : [[value, named] as const];
    }),
  );
}

/**
 * What the conditions of a derived question may speak of: every question that is read from columns, and the
 * derived ones that stand before it in the definition, since they are worked out in that order.
 */
export function derivedScopes(entries: Entries, definition: Definition): (question: Code) => Scope {
  const derived = derivedIn(entries);
  const all = new Map([...definition.questions.keys()].map((code) => [code, '']));
  for (const [{ value, at }] of entries) if (all.has(value)) all.set(value, placeInWords(at));
  const unitCodes = new Map([...definition.units].map(([code, { units }]) => [code, new Set(units.map((unit) => unit.code))]));
  const order = [...definition.questions.keys()];
  return (code) => {
    const later = order.slice(order.indexOf(code)).filter((each) => each === code || derived.has(each));
    const refused = new Set(later);
    return {
      earlier: new Map([...definition.questions].filter(([each]) => !refused.has(each))),
      all,
      unitsOf: (list) => unitCodes.get(list) ?? new Set(),
      circleThrough(question) {
        const way = wayBack(question, new Set([code]), derived);
        return way && [code, ...way].join(' → ');
      },
    };
  };
}
