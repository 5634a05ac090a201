import { expect } from 'chai';
import { demandTable } from '../../analysis/tables/demandTable.js';
import type { Row, Table } from '../../analysis/tables/table.js';
import type { BaseRule } from '../../analysis/survey/definition.js';
import { clinicum, type Clinicum } from './clinicum.js';
import { expectClose } from './closeTo.js';
import { describeWithReference, type JsonPlace } from './reference.js';

const rowsOf = (table: Table, group: string | null): ReadonlyMap<string, Row> =>
  new Map(table.rows.filter((row) => (row.group?.code ?? null) === group).map((row) => [row.code, row]));

function compareMethods(rows: ReadonlyMap<string, Row>, selections: ReadonlyMap<string, Row>, expected: JsonPlace): void {
  const options = expected.at('options');
  expect(rows.get('none')?.count, expected.path).to.equal(expected.at('none').number());
  for (const code of options.keys()) {
    const row = rows.get(code);
    const wanted = options.at(code);
    expect(row?.base, wanted.path).to.equal(wanted.at('n').number());
    expect(row?.count, wanted.path).to.equal(wanted.at('x').number());
    if (row?.base === 0) {
      expect([row.share, row.low, row.high], wanted.path).to.deep.equal([null, null, null]);
      continue;
    }
    expectClose(row?.share ?? null, wanted.at('share').number(), 1e-12, `${wanted.path} share`);
    expectClose(row?.low ?? null, wanted.at('lower').number(), 1e-12, `${wanted.path} low`);
    expectClose(row?.high ?? null, wanted.at('upper').number(), 1e-12, `${wanted.path} high`);
    // R leaves "none" out of the selections; ours is one of the options.
    const all = selections.get(code);
    const total = (all?.base ?? 0) - (rows.get('none')?.count ?? 0);
    expect(total, `${expected.path} responses`).to.equal(expected.at('total_responses').number());
    if (total > 0) expectClose((all?.count ?? 0) / total, wanted.at('pct_of_responses').number(), 1e-12, `${wanted.path} % of responses`);
  }
}

const bases: readonly (readonly [BaseRule, string])[] = [
  ['answered', 'share_of_answered'],
  ['shown', 'share_of_shown'],
  ['eligible', 'share_of_eligible_incl_not_shown'],
];

describeWithReference('demand shares agree with R', '03_demand_shares', (results) => {
  let survey: Clinicum;
  before(() => {
    survey = clinicum();
  });

  it('every respondent has one status', () => {
    const { statuses } = demandTable(survey.columns, { question: 'q1' });
    for (const name of ['answered', 'not_reached', 'skipped'] as const) {
      expect(statuses[name]).to.equal(results.at('status_q1').at(name).number());
    }
    expect(Object.values(statuses).reduce((a, b) => a + b)).to.equal(520);
  });

  it('methods, everyone, by department and by role', () => {
    for (const [by, key] of [['dept', 'by_dept'], ['role', 'by_role']] as const) {
      const table = demandTable(survey.columns, { question: 'q1', by });
      const selections = demandTable(survey.columns, { question: 'q1', by, baseRule: 'selections' });
      compareMethods(rowsOf(table, null), rowsOf(selections, null), results.at('overall'));
      const groups = results.at(key);
      expect(groups.keys()).to.have.length(by === 'dept' ? 22 : 4);
      for (const code of groups.keys()) compareMethods(rowsOf(table, code), rowsOf(selections, code), groups.at(code));
    }
  });

  it('the routed question under three bases, everyone and by role', () => {
    for (const [baseRule, key] of bases) {
      const table = demandTable(survey.columns, { question: 'q2', by: 'role', baseRule });
      const compare = (group: string | null, expected: JsonPlace) => {
        const rows = rowsOf(table, group);
        for (const code of expected.at('selected').keys()) {
          expect(rows.get(code)?.count).to.equal(expected.at('selected').at(code).number());
          expectClose(rows.get(code)?.share ?? null, expected.at(key).at(code).number(), 1e-12, `${key} ${code}`);
        }
      };
      compare(null, results.at('q2'));
      for (const role of results.at('q2_by_role').keys()) compare(role, results.at('q2_by_role').at(role));
      for (const name of ['answered', 'skipped', 'not_shown', 'not_reached'] as const) {
        expect(table.statuses[name]).to.equal(results.at('q2').at('status').at(name).number());
      }
    }
  });
});
