/** Everything that is asked of answers in a file: tables, and what goes beside them. */
import { releaseBounds } from '../../analysis/disclosure/releaseBounds.js';
import { releaseRaking } from '../../analysis/disclosure/releaseRaking.js';
import type { AnalysedTable, PublishedAnalysis } from '../../analysis/disclosure/publishedAnalysis.js';
import type { Published } from '../../analysis/disclosure/published.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { isRouted } from '../../analysis/survey/isRouted.js';
import { analyseAnswers } from './analyseAnswers.js';
import type { AnalysisRequest } from './analysisRequest.js';
import { capacityAnswers } from './capacityAnswers.js';
import { compareAnswers } from './compareAnswers.js';
import { describeResponse } from './describeResponse.js';
import { gapAnswers } from './gapAnswers.js';
import { rakeAnswers } from './rakeAnswers.js';
import type { AnswersRead } from './readAnswers.js';
import { summariseTable } from './summariseTable.js';
import { testTable } from './testTable.js';

/** A table, what its shares could be among everybody invited where there is a list of them, whether its groups differ, and what sums it up. */
function withMore(table: Published | Published<'exact'>, columns: Columns, request: AnalysisRequest): AnalysedTable {
  const tests = testTable(table, columns, request);
  const summary = request.detail === true ? summariseTable(columns, table, request) : undefined;
  return { ...withBounds(table, columns, request), ...(tests === undefined ? {} : { tests }), ...(summary === undefined ? {} : { summary }) };
}

function withBounds(table: Published | Published<'exact'>, { n, definition }: Columns, { population, rake }: AnalysisRequest): AnalysedTable {
  if (population === undefined) return { table };
  const bounds = releaseBounds(table, { invited: population.total, answered: n, isRouted: isRouted(definition, table.question), isRaked: rake.length > 0 });
  return bounds === undefined ? { table } : { table, bounds };
}

/** Shape answers that were read and a request in, released parts out. Errors as `analyseAnswers`, `rakeAnswers`, `gapAnswers`, `capacityAnswers` and `compareAnswers`. */
export function analyse(read: AnswersRead, request: AnalysisRequest, earlier?: AnswersRead): PublishedAnalysis {
  const { columns } = read;
  const { population } = request;
  const raked = population === undefined || request.rake.length === 0 ? undefined : rakeAnswers(columns, population, request.rake);
  const counted = raked?.columns ?? columns;
  const gap = request.gap === undefined ? undefined : gapAnswers(counted, request, request.gap);
  const isAlone = request.question === undefined && request.indicator === undefined;
  const released = gap !== undefined && isAlone ? gap.tables : analyseAnswers(counted, request);
  const tables = released.map((table) => withMore(table, counted, request));
  return {
    tables,
    ...(population === undefined ? {} : { response: describeResponse(columns, population, request) }),
    ...(raked === undefined ? {} : { raking: releaseRaking(raked.report, request.profile) }),
    ...(gap === undefined ? {} : { gap: gap.gap }),
    ...(request.capacity === undefined ? {} : { capacity: capacityAnswers(counted, request, request.capacity) }),
    ...(earlier === undefined ? {} : { comparison: compareAnswers({ ...read, columns: counted }, earlier, request, released === gap?.tables ? [] : released) }),
  };
}
