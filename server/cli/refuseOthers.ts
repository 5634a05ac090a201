import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../problems/problem.js';

/** What a report's folder holds, and nothing else. */
const ours = /^(?:index\.html|edition\.json|fig-[1-9][0-9]*\.(?:svg|png|csv|json|vl\.json))$/;

function isEditionOf(file: string, survey: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof content === 'object' && content !== null && 'behov' in content && 'survey' in content && content.survey === survey;
  } catch {
    // what cannot be read is no report of ours
    return false;
  }
}

/** Only an earlier report on the same survey may be replaced. Errors ProblemError out_not_empty that names what else is there. */
export function refuseOthers(survey: string): (folder: string, names: readonly string[]) => void {
  return (folder, names) => {
    const other = names.find((name) => !ours.test(name));
    if (other === undefined && isEditionOf(join(folder, 'edition.json'), survey)) return;
    throw new ProblemError({ code: 'out_not_empty', params: { out: folder, survey, found: other ?? names[0] ?? '' } });
  };
}
