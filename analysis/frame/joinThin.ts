import type { Code } from '../survey/definition.js';

export interface CountedCategory {
  readonly code: Code;
  readonly parent?: Code | undefined;
  readonly answered: number;
  readonly invited: number;
}

/** Categories that are raked as one. */
export interface JoinedCategory {
  readonly codes: readonly Code[];
  readonly answered: number;
  readonly invited: number;
}

/** Fewer people than these speak for nobody but themselves. */
export const fewest = 5;
const steepest = 4;

/**
 * Joins categories too thin to be raked alone: fewer than 5 answers, or each answer for more than four times as many
 * people as usual. Thin children of one parent are joined, then what is thin still, then that with the smallest other.
 *
 * Shape categories and the response rate; those with nobody on the list and among the answers are left out. Empty when
 * nobody on the list could be stood for. Source `statistics.md` 3.4; the order of joining is ours.
 */
export function joinThin(categories: readonly CountedCategory[], rate: number): readonly JoinedCategory[] {
  const isThin = ({ answered, invited }: JoinedCategory) => answered < fewest || invited === 0 || invited / answered > steepest / rate;
  const alone = categories.filter(({ answered, invited }) => answered + invited > 0);
  const single = alone.map(({ code, answered, invited }): JoinedCategory => ({ codes: [code], answered, invited }));
  const parents = new Map(alone.map(({ code, parent }) => [code, parent ?? code]));
  const families = new Map<Code, JoinedCategory[]>();
  for (const category of single.filter(isThin)) {
    const parent = parents.get(category.codes[0] ?? '') ?? '';
    families.set(parent, [...(families.get(parent) ?? []), category]);
  }
  const sturdy = single.filter((category) => !isThin(category)).map((category) => join([category, ...taken(families, category.codes[0] ?? '')]));
  const first = [...sturdy, ...[...families.values()].map(join)];
  const thin = first.filter(isThin);
  const sound = first.filter((category) => !isThin(category)).sort((a, b) => a.answered - b.answered);
  let joined = thin.length === 0 ? undefined : join(thin);
  while (joined !== undefined && isThin(joined) && sound.length > 0) joined = join([joined, ...sound.splice(0, 1)]);
  const all = joined === undefined ? sound : [...sound, joined];
  const place = new Map(categories.map(({ code }, i) => [code, i]));
  const at = (code: Code = '') => place.get(code) ?? 0;
  return all
    .filter(({ answered, invited }) => answered > 0 && invited > 0)
    .map((category) => ({ ...category, codes: [...category.codes].sort((a, b) => at(a) - at(b)) }))
    .sort((a, b) => at(a.codes[0]) - at(b.codes[0]));
}

/** Children of a category that can be raked alone: they go with it. */
function taken(families: Map<Code, JoinedCategory[]>, parent: Code): readonly JoinedCategory[] {
  const children = families.get(parent) ?? [];
  families.delete(parent);
  return children;
}

function join(categories: readonly JoinedCategory[]): JoinedCategory {
  return {
    codes: categories.flatMap(({ codes }) => codes),
    answered: categories.reduce((sum, { answered }) => sum + answered, 0),
    invited: categories.reduce((sum, { invited }) => sum + invited, 0),
  };
}
