/** How long it takes to hide what must be hidden in everything an edition publishes, and how that grows. */
import { releasePublic } from '../../analysis/disclosure/releasePublic.js';
import type { Table } from '../../analysis/tables/table.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { sumOf, tableOf, type Counted } from '../analysis/disclosure/tableOf.js';
import { ask, definitionOf, option } from '../analysis/frame/definitionOf.js';
import { chance } from './chance.js';
import { type BenchRecord, spread } from './record.js';
import { timed } from './timed.js';

interface Lattice {
  readonly respondents: number;
  readonly options: number;
  readonly departments: number;
  /** Background questions, the departments among them; the others have four groups each. */
  readonly backgrounds: number;
  /** Everyone chose one or two, or the last option, which stands alone: choices bind each other as they can. */
  readonly few?: boolean;
}

interface Edition {
  readonly definition: Definition;
  readonly tables: readonly Table[];
}

const roles = 4;
const multiple = 'methods';
const single = 'most';

/** A multiple choice and a single one of the same options, alone and by each background; large departments and small ones. */
function invented({ respondents, options, departments, backgrounds, few = false }: Lattice): Edition {
  const random = chance(16);
  const sizes = Array.from({ length: backgrounds }, (_, b) => (b === 0 ? departments : roles));
  // A few departments are many people, most are few.
  const groupsOf = sizes.map((size) => Array.from({ length: respondents }, () => Math.floor(size * random() ** 2)));
  const chosen = Array.from({ length: options }, (_, o) => Array.from({ length: respondents }, () => random() < (few ? 1 / options : 0.1 + (0.7 * o) / options)));
  // Everyone who answered chose something.
  for (let person = 0; person < respondents; person += 1) {
    if (chosen.slice(0, few ? -1 : options).every((own) => own[person] !== true)) chosen[options - 1]?.fill(true, person, person + 1);
    else if (few) chosen[options - 1]?.fill(false, person, person + 1);
  }
  const most = Array.from({ length: respondents }, () => Math.floor(options * random() ** 2));
  const counted = (b: number, isChosen: (person: number, option: number) => boolean): readonly Counted[] =>
    Array.from({ length: sizes[b] ?? 0 }, (_, g) => {
      const people = [...(groupsOf[b] ?? []).keys()].filter((person) => groupsOf[b]?.[person] === g);
      return { base: people.length, counts: Array.from({ length: options }, (_option, o) => people.filter((person) => isChosen(person, o)).length) };
    });
  const tablesOf = (question: string, kind: Table['kind'], isChosen: (person: number, option: number) => boolean): readonly Table[] => {
    const splits = sizes.map((_, b) => counted(b, isChosen));
    const everyone = splits[0] === undefined ? [] : [tableOf([sumOf(splits[0])], { question, kind })];
    return [...everyone, ...splits.map((groups, b) => tableOf(groups, { question, kind, by: `background${String(b)}` }))];
  };
  const codes = Array.from({ length: options }, (_, o) => `o${String(o)}`);
  const backgroundQuestions = sizes.map((size, b) => ask.single(`background${String(b)}`, Array.from({ length: size }, (_, g) => `g${String(g)}`)));
  return {
    definition: definitionOf([...backgroundQuestions, ask.multiple(multiple, codes.map((code, o) => (few && o === options - 1 ? option(code, { meaning: 'none', exclusive: true }) : code))), ask.single(single, codes)]),
    tables: [...tablesOf(multiple, 'multiple', (person, o) => chosen[o]?.[person] === true), ...tablesOf(single, 'single', (person, o) => most[person] === o)],
  };
}

const usual: Lattice = { respondents: 520, options: 12, departments: 22, backgrounds: 2 };
/** What may be waited for, in milliseconds. */
const allowed = 2000;

const growth: readonly Lattice[] = [
  { ...usual, options: 24 },
  { ...usual, options: 48 },
  { ...usual, departments: 100 },
  { ...usual, departments: 300 },
  { ...usual, few: true },
  { ...usual, departments: 100, few: true },
  ...[3, 4, 5].map((backgrounds) => ({ ...usual, backgrounds })),
  { respondents: 5000, options: 48, departments: 300, backgrounds: 5 },
];

function nameOf({ respondents, options, departments, backgrounds, few = false }: Lattice): string {
  return `public tables of ${respondents.toLocaleString('en')}: ${String(options)} options${few ? ' of which one or two are chosen' : ''}, ${String(departments)} departments, ${String(backgrounds)} backgrounds`;
}

async function measured(lattice: Lattice, turns: number): Promise<readonly number[]> {
  const { tables, definition } = invented(lattice);
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) times.push(await timed(() => releasePublic(tables, definition)));
  return times;
}

export async function benchDisclosing(quick: boolean): Promise<readonly BenchRecord[]> {
  const records: BenchRecord[] = [];
  const usualTimes = await measured(usual, quick ? 3 : 9);
  const first = spread(usualTimes);
  records.push({ name: nameOf(usual), value: first.median, unit: 'ms', ratio: first.median / allowed, against: 'the two seconds allowed', ...first });
  for (const lattice of growth) {
    const own = spread(await measured(lattice, quick ? 1 : 3));
    records.push({ name: nameOf(lattice), value: own.median, unit: 'ms', ratio: own.median / first.median, against: 'the time of the first', ...own });
  }
  return records;
}
