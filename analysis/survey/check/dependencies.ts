import { questionsNamedIn } from '../expression/questionsNamedIn.js';
import type { RawSection } from './definitionShape.js';
import type { RawOrBroken } from './questionShape.js';
import type { Written } from './conditionReader.js';

/** Code of a question -> codes of what its being shown depends on, as written. */
export type Dependencies = ReadonlyMap<string, ReadonlySet<string>>;

function named(written: Written | undefined): readonly string[] {
  return written === undefined ? [] : [...questionsNamedIn(written.text)];
}

function namedBy(question: RawOrBroken): readonly string[] {
  if (question.kind === 'broken') return [];
  const lists = ['options' in question ? question.options : undefined, 'rows' in question ? question.rows : undefined];
  const items = lists.flatMap((list) => (list?.from === 'items' ? list.items : []));
  const from = [
    'rowsFrom' in question ? question.rowsFrom?.value : undefined,
    'optionsFrom' in question ? question.optionsFrom?.value : undefined,
  ].filter((code) => code !== undefined);
  return [...named(question.showIf), ...items.flatMap(({ showIf }) => named(showIf)), ...from];
}

export function dependenciesOf(sections: readonly RawSection[]): Dependencies {
  const found = new Map<string, ReadonlySet<string>>();
  for (const section of sections) {
    const shared = named(section.showIf);
    for (const question of section.questions) found.set(question.code.value, new Set([...shared, ...namedBy(question)]));
  }
  return found;
}

/** The way from one question along what it depends on to any of `targets`, or undefined. */
export function wayBack(from: string, targets: ReadonlySet<string>, graph: Dependencies): readonly string[] | undefined {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const code of cameFrom.keys()) {
    if (targets.has(code)) {
      const way: string[] = [];
      for (let at: string | null = code; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at);
      return way;
    }
    for (const next of graph.get(code) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, code);
  }
  return undefined;
}
