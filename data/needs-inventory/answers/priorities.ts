import { happens } from '../chance/happens.js';
import { normal } from '../chance/normal.js';
import type { Answerer } from './answerer.js';

/** Strongest needs first, with some wavering. Whoever has one need only often leaves the ranking, as the form allows. */
export const answerPriorities: Answerer = ({ respondent, offered, chance }) => {
  if (offered.length < 2 && happens(chance, 0.6)) return undefined;
  const strength = new Map(offered.map((code) => [code, (respondent.pull.get(code) ?? 0) + 0.6 * normal(chance)]));
  const order = [...offered].sort((a, b) => (strength.get(b) ?? 0) - (strength.get(a) ?? 0));
  return { kind: 'ranking', order: order.slice(0, happens(chance, 0.14) ? 1 : happens(chance, 0.1) ? 2 : 3) };
};
