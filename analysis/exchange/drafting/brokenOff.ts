import type { ColumnFacts } from './columnFacts.js';
import { cut, inEnglish, inSwedish } from './said.js';
import type { SurveyDraft } from './surveyDraft.js';

const partial = /^(?:partial|incomplete|in progress|unfinished|disqualified|ofullständig|avbruten|påbörjad|unvollständig|abgebrochen)$/i;
const finished = /^(?:finished|completed?|avslutad|slutförd|beendet)$/i;

/** The column that says who broke off, where the system wrote one. */
export function brokenOff(facts: readonly ColumnFacts[]): SurveyDraft['brokeOff'] {
  for (const { at, title, values, isWhole } of facts) {
    if (!isWhole || values.length < 2 || values.length > 5) continue;
    const broken = values.filter(({ key }) => partial.test(key) || (finished.test(title.name.split(' | ')[0] ?? '') && (key === 'false' || key === '0')));
    const [first] = broken;
    if (first === undefined || broken.length === values.length) continue;
    const count = broken.reduce((sum, value) => sum + value.count, 0);
    return { column: at, values: broken.map(({ text }) => text), evidence: { sv: `${inSwedish(count)} poster har ”${cut(first.text)}”: vad de lämnat tomt efter sitt sista svar nådde de aldrig`, en: `${inEnglish(count)} records have “${cut(first.text)}”: what they left blank after their last answer they never reached` } };
  }
  return undefined;
}
