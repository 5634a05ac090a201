import { statusOf } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';
import { exitCode, type ExitCode } from './exitCode.js';

const noInput: ReadonlySet<string> = new Set(['file_not_found', 'file_is_directory', 'file_is_stream', 'file_unreadable', 'survey_unknown']);
const usage: ReadonlySet<string> = new Set(['out_is_file', 'out_not_empty', 'out_read_only', 'out_unwritable', 'map_in_the_way', 'options_together', 'option_needs', 'level_wrong', 'question_unknown', 'indicator_unknown', 'by_unusable', 'not_in_lattice', 'where_not_in_lattice', 'gap_wrong', 'gap_no_grid', 'gap_no_steps', 'gap_rows_differ', 'gap_steps_differ', 'seed_wrong', 'compare_where', 'compare_rake']);

/** What a command ends with when a problem stops it: no such input, a wrong command line or setting, out of reach, a bug, or data that are wrong. */
export function exitOf(problem: Problem): ExitCode {
  if (problem.code === 'unexpected') return exitCode.bug;
  if (noInput.has(problem.code)) return exitCode.noInput;
  if (usage.has(problem.code) || problem.place?.path === '--where' || problem.code.startsWith('config_')) return exitCode.usage;
  return statusOf(problem) >= 500 ? exitCode.unavailable : exitCode.badData;
}
