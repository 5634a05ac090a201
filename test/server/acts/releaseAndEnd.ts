/** A program that works out one release in a thread and has nothing else to do. */
import { releaseInThread } from '../../../server/acts/releasing/releaseInThread.js';
import { responseToJson } from '../../../analysis/survey/responseToJson.js';
import { smallAnswers, smallSurvey } from '../../support/smallReport.js';

async function* pages(): AsyncGenerator<string> {
  await Promise.resolve();
  for (const response of smallAnswers()) yield JSON.stringify(responseToJson(response));
}

const source = JSON.stringify(smallSurvey('ends'));
const versions = { slug: 'ends', newest: 1, sources: new Map([[1, source]]), steps: [] };
const { answered } = await releaseInThread({ versions, count: smallAnswers().length, pages: pages() }, { freeze: { wanted: { indicators: [], bases: new Map() }, earlier: [] } });
process.stdout.write(answered > 10 ? 'released\n' : `${String(answered)}\n`);
