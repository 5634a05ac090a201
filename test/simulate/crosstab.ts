/** Type I error of the test of two single choices under weights and clusters (`statistics.md` 7.5), where they have nothing to do with each other. */
import { randomStream } from '../../analysis/stats/chance/randomStream.js';
import type { Grouping, SurveyDesign } from '../../analysis/stats/design/surveyDesign.js';
import { raoScottTest } from '../../analysis/stats/tests/raoScottTest.js';
import { Happenings, sizeLimits, type SimulatedRate } from './simulatedRate.js';

type Chance = () => number;

const people = 492;
const roles = [0.18, 0.4, 0.18, 0.24];

function drawFrom(parts: readonly number[], chance: Chance): number {
  let left = chance();
  const found = parts.findIndex((part) => (left -= part) < 0);
  return found < 0 ? parts.length - 1 : found;
}

interface Answers {
  readonly design: SurveyDesign;
  readonly roles: Grouping;
  readonly answers: Grouping;
}

const grouped = (of: readonly number[], count: number): Grouping => ({ of: Int32Array.from(of), count });

/** In the population roles answer alike; among those who reply they do not, and weights put it right. */
function unequallyKept(chance: Chance): Answers {
  const kept = (role: number, keen: boolean) => (keen ? 1 : ([0.9, 0.35, 0.6, 0.45][role] ?? 1));
  const rows: { readonly role: number; readonly answer: number; readonly weight: number }[] = [];
  while (rows.length < people) {
    const role = drawFrom(roles, chance);
    const keen = chance() < 0.5;
    const answer = drawFrom(keen ? [0.5, 0.3, 0.2] : [0.2, 0.3, 0.5], chance);
    if (chance() < kept(role, keen)) rows.push({ role, answer, weight: 1 / kept(role, keen) });
  }
  return {
    design: { n: people, weights: Float64Array.from(rows, ({ weight }) => weight) },
    roles: grouped(rows.map(({ role }) => role), roles.length),
    answers: grouped(rows.map(({ answer }) => answer), 3),
  };
}

/** Teams of four who mostly have the same role and mostly answer the same. */
function inTeams(chance: Chance): Answers {
  const of: number[] = [];
  const own: number[] = [];
  const answers: number[] = [];
  for (let team = 0; team < people / 4; team += 1) {
    const common = { role: drawFrom(roles, chance), answer: drawFrom([0.4, 0.35, 0.25], chance) };
    for (let member = 0; member < 4; member += 1) {
      of.push(team);
      own.push(chance() < 0.7 ? common.role : drawFrom(roles, chance));
      answers.push(chance() < 0.7 ? common.answer : drawFrom([0.4, 0.35, 0.25], chance));
    }
  }
  const weights = Float64Array.from(of, () => 0.5 + chance());
  return { design: { n: people, weights, clusters: grouped(of, people / 4) }, roles: grouped(own, roles.length), answers: grouped(answers, 3) };
}

function isFound({ design, roles: rows, answers }: Answers): boolean {
  const found = raoScottTest(design, rows, answers, new Uint8Array(people).fill(1));
  return (found?.test?.secondOrder?.p ?? 1) < 0.05;
}

/** Shape how many surveys to draw and a seed; rates out, the same for the same seed. */
export function simulate(runs: number, seed: number): readonly SimulatedRate[] {
  const happened = new Happenings();
  for (let run = 0; run < runs; run += 1) {
    happened.add({
      'Rao-Scott, unequal weights': isFound(unequallyKept(randomStream(seed, 2 * run))),
      'Rao-Scott, teams of four': isFound(inTeams(randomStream(seed, 2 * run + 1))),
    });
  }
  return happened.rates(sizeLimits);
}
