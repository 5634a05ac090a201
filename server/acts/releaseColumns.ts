import { defaultLimits, type Published } from '../../analysis/disclosure/published.js';
import { releasePublic } from '../../analysis/disclosure/releasePublic.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Edition } from '../../analysis/report/edition.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Table } from '../../analysis/tables/table.js';
import { editionCombinations } from './editionCombinations.js';
import { editionTables, type Wanted } from './editionTables.js';
import { refuseChangedBases } from './refuseChangedBases.js';
import { refuseTooFew } from './refuseTooFew.js';
import type { ReleasedBefore } from './results/releasedBefore.js';

/** Everything that is published of the answers: as counted, before it was protected, and as protected. */
export interface Released {
  readonly answered: number;
  readonly counted: readonly Table[];
  readonly tables: Edition['tables'];
  readonly indicators: Edition['indicators'];
  /** Of every question that was wanted so. */
  readonly combinations?: Edition['combinations'];
}

const publishedIn = ({ tables, indicators }: ReleasedBefore): readonly Published[] => [...tables, ...indicators.map(({ table }) => table)];

/**
 * Counts the answers and protects the whole lattice, with these indicators, beside everything earlier editions published.
 * Errors ProblemError when fewer than 10 have answered, or an earlier edition counted a question among others.
 *
 * @param whenCounted called when all is counted and nothing is protected yet
 */
export function releaseColumns(columns: Columns, definition: Definition, wanted: Wanted, earlier: readonly ReleasedBefore[] = [], whenCounted: () => void = () => undefined): Released {
  refuseTooFew(columns.n);
  const { questions, indicators } = editionTables(columns, definition, wanted);
  const counted = [...questions, ...indicators.map(({ table }) => table)];
  refuseChangedBases(counted, earlier, definition);
  whenCounted();
  const released = releasePublic(counted, definition, defaultLimits, earlier.map(publishedIn));
  const tables = released.slice(0, questions.length);
  const { together = [] } = wanted;
  return {
    answered: columns.n,
    counted,
    tables,
    indicators: released.slice(questions.length).map((table) => ({ indicator: table.question, table })),
    ...(together.length === 0 ? {} : { combinations: editionCombinations(columns, definition, together, tables, earlier) }),
  };
}
