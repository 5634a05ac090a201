/** What the respondent tells about themselves. */
import type { Code } from '../../../analysis/survey/definition.js';
import { happens } from '../chance/happens.js';
import { pickWeighted } from '../chance/pickWeighted.js';
import type { Respondent } from '../people/inventNeeds.js';
import { otherText } from '../words/otherTexts.js';
import { typedUnit } from '../words/typedUnits.js';
import type { Answerer } from './answerer.js';
import { oneOf } from './oneOf.js';

export function affiliationOf({ department, provider }: Pick<Respondent, 'department' | 'provider'>): Code {
  if (department !== undefined) return provider === undefined ? 'university' : 'both';
  return provider === undefined ? 'neither' : 'care';
}

export const answerAffiliation: Answerer = ({ respondent }) => ({ kind: 'single', code: affiliationOf(respondent) });

export const answerRole: Answerer = ({ respondent: { role, language }, chance }) => ({
  kind: 'single',
  code: role,
  ...(role === 'other' ? otherText(chance, 'role', language) : {}),
});

export const answerResearchTime: Answerer = oneOf(({ respondent: { role, field } }) => {
  if (role === 'clinician' || role === 'manager') return new Map([['none', 6], ['under_25', 58], ['from_25_to_49', 24], ['from_50_to_74', 9], ['from_75', 3]]);
  if (field === 'care') return new Map([['none', 8], ['under_25', 38], ['from_25_to_49', 25], ['from_50_to_74', 18], ['from_75', 11]]);
  if (field === 'preclinical') return new Map([['under_25', 4], ['from_25_to_49', 10], ['from_50_to_74', 26], ['from_75', 60]]);
  return new Map([['none', 1], ['under_25', 14], ['from_25_to_49', 22], ['from_50_to_74', 31], ['from_75', 32]]);
});

/** Now and then somebody writes a name that is on no list. */
function inUnit(list: 'department' | 'provider'): Answerer {
  return ({ respondent, chance }) => {
    const code = respondent[list];
    if (code === undefined) return undefined;
    return happens(chance, 0.015) ? { kind: 'unit', typed: pickWeighted(chance, typedUnit(list, respondent.language)) } : { kind: 'unit', code };
  };
}

export const answerDepartment = inUnit('department');
export const answerProvider = inUnit('provider');
