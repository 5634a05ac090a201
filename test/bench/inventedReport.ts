import { join } from 'node:path';
import type { LoadedEdition } from '../../server/acts/loadEdition.js';
import { makeReport } from '../../server/acts/makeReport.js';
import { readAnswers } from '../../server/acts/readAnswers.js';
import { sealEdition } from '../../server/acts/sealEdition.js';
import { projectRoot } from '../support/projectRoot.js';

const example = (file: string): string => join(projectRoot, 'data', 'needs-inventory', file);

/** By the plan that is made where nobody has written one: every question has its figure. */
export async function inventedReport(number = '1.0'): Promise<LoadedEdition> {
  const read = await readAnswers({ survey: example('survey.yaml'), responses: example('responses.csv'), frame: example('frame.csv') }, { progress: () => undefined });
  const edition = { ...makeReport({ ...read, now: new Date('2026-02-01T12:00:00Z') }).edition, number };
  const { survey, date, note } = edition;
  return { edition, stored: { survey, number, date, note, ...sealEdition(edition) } };
}
