import type { Code, Definition, Text } from '../survey/definition.js';
import type { Edition } from './edition.js';

/** Those invited and those who answered, of the categories of a background question that the list of invited people tells. */
export interface InvitedGroups {
  readonly question: Code;
  readonly groups: readonly {
    readonly label: Text;
    readonly invited: number;
    /** As the edition publishes it; null where it may not be seen. */
    readonly answered: number | null;
  }[];
}

function categoriesOf(definition: Definition, code: Code): readonly { readonly code: Code; readonly label: Text }[] {
  const question = definition.questions.get(code);
  if (question?.kind === 'single') return question.options;
  return question?.kind === 'unit' ? (definition.units.get(question.list)?.units ?? []).map((unit) => ({ code: unit.code, label: unit.name })) : [];
}

/** Answers per category: the bases of the first split by the question that counts people, or its own table where it splits none; null where hidden. */
function answeredIn({ definition, tables }: Edition, question: Code): ReadonlyMap<string, number | null> {
  const splits = definition.lattice.filter(({ by }) => by === question);
  // A question that is told by another has no table: then every count of it is hidden.
  if (splits.length === 0) return new Map(tables.find((table) => table.question === question && table.by.length === 0)?.rows.map((row) => [row.code, row.count]));
  const counted = splits.map((split) => tables.find((table) => table.question === split.question && table.by[0] === question)).find((table) => table !== undefined && table.baseRule !== 'selections');
  return new Map([...(counted?.rows ?? []), ...(counted?.numbers ?? [])].flatMap(({ group, base }) => (group === null ? [] : [[group.code, base]])));
}

/** For every background question that the list tells. A small group has how many were invited, which is no secret, and no answers. */
export function invitedGroups(edition: Edition): readonly InvitedGroups[] {
  const limit = edition.settings.limits.minimumBase;
  return [...new Set(edition.invitedBy.map(({ question }) => question))].map((question) => {
    const answered = answeredIn(edition, question);
    const counts = new Map(edition.invitedBy.flatMap((each) => (each.question === question ? [[each.code, each.invited]] : [])));
    const groups = categoriesOf(edition.definition, question).flatMap(({ code, label }) => {
      const [invited, told] = [counts.get(code), answered.get(code) ?? null];
      return invited === undefined ? [] : [{ label, invited, answered: told === null || told < limit ? null : told }];
    });
    return { question, groups };
  });
}
