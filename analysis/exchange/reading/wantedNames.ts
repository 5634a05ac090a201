import { comparable } from '../mapping/comparable.js';
import type { ColumnName, Pattern } from '../mapping/mapping.js';
import { oneSpaced } from '../mapping/oneSpaced.js';

/** The option, row or place that a pattern is filled with. */
export interface Part {
  readonly code: string;
  /** In every language, and the spellings of `values`. */
  readonly labels: readonly string[];
}

/** One way a column may be named. */
export interface WantedName {
  readonly text: string;
  /** As compared, between the `*`; one piece where there is none. A `*` in a label is a star, not "any text". */
  readonly pieces: readonly string[];
}

/** As `comparable`, but a space at the end beside a `*` stays. */
function piece(text: string, isFirst: boolean, isLast: boolean): string {
  const spaced = oneSpaced(text).toLowerCase();
  const left = isFirst ? spaced.trimStart() : spaced;
  return isLast ? left.trimEnd() : left;
}

function named(template: string, fill: (text: string) => string): WantedName {
  const texts = template.split('*').map(fill);
  const pieces = texts.map((text, i) => piece(text, i === 0, i === texts.length - 1));
  return { text: oneSpaced(texts.join('*')).trim(), pieces };
}

/** Every way the column may be named: a pattern once for each label of its part, each different name once. */
export function wantedNames(wanted: ColumnName | Pattern, part: Part | undefined): readonly WantedName[] {
  if ('name' in wanted) return [named(wanted.name, (text) => text)];
  const labels = part !== undefined && wanted.pattern.includes('{label}') ? part.labels : [''];
  const names = labels.map((label) =>
    named(wanted.pattern, (text) =>
      // One pass, so that what a label holds in braces is left as it is.
      text.replace(/\{(n|code|label)\}/g, (_, key: string) => (key === 'n' ? String(wanted.n) : key === 'code' ? (part?.code ?? '') : label)),
    ),
  );
  return [...new Map(names.map((name) => [comparable(name.text), name])).values()];
}
