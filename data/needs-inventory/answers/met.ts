import type { Answer } from '../../../analysis/survey/answers.js';
import type { Code } from '../../../analysis/survey/definition.js';
import type { Chance } from '../chance/chance.js';
import { happens } from '../chance/happens.js';
import { normal } from '../chance/normal.js';
import type { Respondent } from '../people/inventNeeds.js';
import type { Answerer, Asked } from './answerer.js';

const steps = ['not_at_all', 'rather_badly', 'neither_nor', 'rather_well', 'fully'] as const;

/** How well a need is met on the whole, from 1 to 5. */
const usually: ReadonlyMap<Code, number> = new Map([
  ['biostatistics', 2.75],
  ['study_design', 3],
  ['bioinformatics', 2.35],
  ['health_data', 2],
  ['data_management', 2.8],
  ['ethics_law', 2.9],
  ['epidemiology', 3],
  ['ai', 1.9],
  ['image_analysis', 2.4],
  ['health_economics', 2.1],
  ['qualitative', 2.9],
  ['evidence_synthesis', 3.1],
  ['other', 2],
]);

const byRole: ReadonlyMap<Code, number> = new Map([
  ['professor', 0.3],
  ['senior', 0.1],
  ['clinician', -0.3],
  ['coordinator', -0.1],
  ['analyst', 0.3],
]);

/** A need comes high on the list when it is badly met. */
function lossByPriority({ soFar }: Asked, method: Code): number {
  const priorities = soFar.get('priorities');
  if (priorities?.kind !== 'ranking') return 0;
  const place = priorities.order.indexOf(method);
  return place === 0 ? 0.5 : place > 0 ? 0.25 : 0;
}

function judge(asked: Asked, method: Code, ease: number): Code {
  const { respondent, chance } = asked;
  if (happens(chance, respondent.role === 'doctoral_student' ? 0.1 : 0.05)) return 'dont_know';
  if (happens(chance, 0.05)) return 'not_yet';
  const middle = (usually.get(method) ?? 2.5) + (byRole.get(respondent.role) ?? 0) - lossByPriority(asked, method);
  const step = Math.round(middle + ease + 0.9 * normal(chance));
  return steps[Math.min(Math.max(step, 1), steps.length) - 1] ?? 'neither_nor';
}

/** Some find support easily whatever it is. */
function easeOf(respondent: Respondent, chance: Chance): number {
  return 0.6 * normal(chance) + (respondent.field === 'care' ? -0.3 : 0);
}

export const answerMet: Answerer = (asked): Answer | undefined => {
  const ease = easeOf(asked.respondent, asked.chance);
  const answered = asked.offered.filter(() => !happens(asked.chance, 0.02));
  if (answered.length === 0) return undefined;
  return { kind: 'grid', rows: new Map(answered.map((row) => [row, judge(asked, row, ease)])) };
};
