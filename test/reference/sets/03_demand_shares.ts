import { selectionCounts } from '../../../analysis/stats/selectionCounts.js';
import type { BaseRule } from '../../../analysis/survey/definition.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import type { Row, Table } from '../../../analysis/tables/table.js';
import { clinicum, type Clinicum } from '../clinicum.js';
import { domainOf } from '../designs.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger, Ours } from '../ledger.js';
import type { Person } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

/** Tables of the survey, as the product counts them: every share on its base, everyone, in departments and in roles. */
export const check: ReferenceCheck = (reference, ledger) => {
  const { results } = reference;
  const survey = clinicum(reference);
  const { statuses } = demandTable(survey.columns, { question: 'q1' });
  for (const status of results.at('status_q1').keys()) ledger.equal(results.at('status_q1').at(status), statusCount(statuses, status));
  for (const [by, key] of [
    ['dept', 'by_dept'],
    ['role', 'by_role'],
  ] as const) {
    const tables = {
      shares: demandTable(survey.columns, { question: 'q1', by }),
      selections: demandTable(survey.columns, { question: 'q1', by, baseRule: 'selections' }),
    };
    checkMethods(survey, tables, null, () => true, results.at('overall'), ledger);
    const groups = results.at(key);
    for (const code of groups.keys()) checkMethods(survey, tables, code, (person) => person.get(by) === code, groups.at(code), ledger);
  }
  const everyone = selected(survey, () => true).byNumber;
  // R lists the numbers somebody chose.
  const distribution = new Map(everyone.map((people, number) => [`${number}`, people] as const).filter(([, people]) => people > 0));
  ledger.equal(results.at('number_selected_distribution'), distribution);
  checkRouted(survey, null, results.at('q2'), ledger);
  for (const role of results.at('q2_by_role').keys()) checkRouted(survey, role, results.at('q2_by_role').at(role), ledger);
};

const rowsOf = (table: Table, group: string | null): ReadonlyMap<string, Row> =>
  new Map(table.rows.filter((row) => (row.group?.code ?? null) === group).map((row) => [row.code, row]));

function statusCount(statuses: Table['statuses'], name: string): number {
  return new Map<string, number>(Object.entries(statuses)).get(name) ?? 0;
}

function selected({ people, methods }: Clinicum, isIn: (person: Person) => boolean) {
  const options = methods.map((method) => domainOf(people, (person) => person.get(method) === '1'));
  return selectionCounts(
    options,
    domainOf(people, (person) => person.get('q1_status') === 'answered' && isIn(person)),
  );
}

interface Tables {
  readonly shares: Table;
  readonly selections: Table;
}

function checkMethods(survey: Clinicum, tables: Tables, group: string | null, isIn: (person: Person) => boolean, expected: JsonPlace, ledger: Ledger): void {
  const rows = rowsOf(tables.shares, group);
  const selections = rowsOf(tables.selections, group);
  const none = rows.get('none')?.count ?? 0;
  const { base, mean } = selected(survey, isIn);
  // R leaves "none" out of the selections; ours is one of the options.
  const total = ([...selections.values()][0]?.base ?? 0) - none;
  const options = survey.methods.map((method): readonly [string, Ours] => {
    const row = rows.get(method);
    if (row === undefined) throw new Error(`no row ${method} of ${group ?? 'everyone'}`);
    return [method, { n: row.base, x: row.count, share: row.share, lower: row.low, upper: row.high, pct_of_responses: total > 0 ? (selections.get(method)?.count ?? 0) / total : null }];
  });
  ledger.equal(expected, { base, total_responses: total, mean_selected: mean, none, options: new Map(options) });
}

const bases: readonly (readonly [BaseRule, string])[] = [
  ['answered', 'share_of_answered'],
  ['shown', 'share_of_shown'],
  ['eligible', 'share_of_eligible_incl_not_shown'],
];

function checkRouted({ columns, people }: Clinicum, role: string | null, expected: JsonPlace, ledger: Ledger): void {
  const baseBy = new Map<BaseRule, number>();
  for (const [baseRule, key] of bases) {
    const table = demandTable(columns, { question: 'q2', by: 'role', baseRule });
    const rows = rowsOf(table, role);
    for (const code of expected.at('selected').keys()) {
      ledger.equal(expected.at('selected').at(code), rows.get(code)?.count ?? null);
      ledger.equal(expected.at(key).at(code), rows.get(code)?.share ?? null);
    }
    baseBy.set(baseRule, [...rows.values()][0]?.base ?? 0);
    // The statuses of a table are those of everyone.
    if (role === null) for (const name of Object.keys(table.statuses)) if (name !== 'not_asked') ledger.equal(expected.at('status').at(name), statusCount(table.statuses, name));
  }
  const within = role === null ? people.length : people.filter((person) => person.get('role') === role).length;
  const [answered = 0, shown = 0, eligible = 0] = bases.map(([rule]) => baseBy.get(rule) ?? 0);
  ledger.equal(expected.at('status'), { answered, skipped: shown - answered, not_shown: eligible - shown, not_reached: within - eligible, rows: within });
}
