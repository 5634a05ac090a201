/** What the line of `behov analyse` asks for. */
import type { Presentation } from '../../analysis/disclosure/presented.js';
import { defaultSeed } from '../../analysis/stats/chance/defaultSeed.js';
import type { BaseRule } from '../../analysis/survey/definition.js';
import type { AnalysisRequest, GapAsked } from '../acts/analysisRequest.js';
import type { Problem } from '../problems/problem.js';
import { answerOptions } from './answerOptions.js';
import { compareOptions, compareWrongly } from './compareOptions.js';
import { exitCode } from './exitCode.js';
import type { Arguments } from './readArguments.js';
import { Stop } from './stop.js';
import { commonOptions, type Call } from './verb.js';

const baseRules = ['answered', 'shown', 'eligible', 'selections', 'all'] as const satisfies readonly BaseRule[];

const presentations = ['public', 'nchs', 'planning'] as const satisfies readonly Presentation[];

export const analyseOptions = {
  ...answerOptions,
  question: { kind: 'value' },
  indicator: { kind: 'value' },
  by: { kind: 'list' },
  where: { kind: 'value' },
  base: { kind: 'value', choices: baseRules },
  frame: { kind: 'value' },
  rake: { kind: 'value' },
  gap: { kind: 'value' },
  detail: { kind: 'flag' },
  capacity: { kind: 'value' },
  figures: { kind: 'value' },
  target: { kind: 'value', choices: ['process', 'headcount'] },
  level: { kind: 'value' },
  test: { kind: 'flag' },
  seed: { kind: 'value' },
  disclosure: { kind: 'value', choices: ['public', 'none'] },
  profile: { kind: 'value', choices: presentations },
  ...compareOptions,
  ...commonOptions,
} as const;

function readLevel(value: string | undefined): number | Problem {
  if (value === undefined) return 0.95;
  const level = Number(value);
  return /^0?\.\d+$/.test(value) && level > 0.5 && level < 1 ? level : { code: 'level_wrong', params: { value } };
}

function readSeed(value: string | undefined): number | Problem {
  if (value === undefined) return defaultSeed;
  return /^\d{1,10}$/.test(value) && Number(value) < 2 ** 32 ? Number(value) : { code: 'seed_wrong', params: { value } };
}

/** Two codes, how important and how available. */
function readGap(value: string | undefined): GapAsked | Problem | undefined {
  if (value === undefined) return undefined;
  const [importance, availability, ...more] = codesIn(value);
  if (importance === undefined || availability === undefined || more.length > 0) return { code: 'gap_wrong', params: { value } };
  return { importance, availability };
}

const isProblem = (read: number | GapAsked | Problem | undefined): read is Problem => typeof read === 'object' && 'code' in read;

/** What these profiles show, and what they hide, is said of intervals of 95 %. */
function levelWrongly({ values }: Pick<Arguments, 'values'>): readonly Problem[] {
  const [profile = 'public', level] = [values.get('profile'), values.get('level')];
  return profile === 'public' || level === undefined || Number(level) === 0.95 ? [] : [{ code: 'option_needs', params: { option: `--profile ${profile}`, needed: '--level 0.95' } }];
}

function togetherWrongly({ values, lists, flags }: Arguments): readonly Problem[] {
  const has = (option: string) => values.has(option);
  return [
    ...levelWrongly({ values }),
    ...compareWrongly({ values }),
    ...(has('question') && has('indicator') ? [{ code: 'options_together', params: { option: '--question', other: '--indicator' } }] : []),
    ...(values.get('target') === 'headcount' && !has('frame') ? [{ code: 'option_needs', params: { option: '--target headcount', needed: '--frame' } }] : []),
    ...(has('rake') && !has('frame') ? [{ code: 'option_needs', params: { option: '--rake', needed: '--frame' } }] : []),
    ...(flags.has('test') && !lists.has('by') ? [{ code: 'option_needs', params: { option: '--test', needed: '--by' } }] : []),
    ...(has('figures') && !has('capacity') ? [{ code: 'option_needs', params: { option: '--figures', needed: '--capacity' } }] : []),
    ...(has('capacity') && has('where') ? [{ code: 'options_together', params: { option: '--capacity', other: '--where' } }] : []),
    ...(has('gap') && lists.has('by') ? [{ code: 'options_together', params: { option: '--gap', other: '--by' } }] : []),
    ...(has('gap') && has('where') && values.get('disclosure') !== 'none' ? [{ code: 'option_needs', params: { option: '--gap … --where', needed: '--disclosure none' } }] : []),
    ...(has('indicator') && lists.has('by') && values.get('disclosure') !== 'none' ? [{ code: 'option_needs', params: { option: '--indicator … --by', needed: '--disclosure none' } }] : []),
  ];
}

/** `department,role`: each once, in the order written. */
function codesIn(list: string | undefined): readonly string[] {
  return [...new Set((list ?? '').split(',').map((code) => code.trim()))].filter((code) => code !== '');
}

/** Errors `Stop` with exit 2, carrying everything that is wrong with the line. */
export function analyseRequest({ args }: Call): Omit<AnalysisRequest, 'population' | 'restsOn'> {
  const { values, lists } = args;
  const level = readLevel(values.get('level'));
  const seed = readSeed(values.get('seed'));
  const gap = readGap(values.get('gap'));
  const problems = [...togetherWrongly(args), ...[level, seed, gap].filter(isProblem)];
  if (problems.length > 0 || isProblem(level) || isProblem(seed) || isProblem(gap)) throw new Stop(exitCode.usage, ...problems);
  const [question, indicator, where, capacity] = ['question', 'indicator', 'where', 'capacity'].map((name) => values.get(name));
  const base = baseRules.find((rule) => rule === values.get('base'));
  const presentation = presentations.find((one) => one === values.get('profile'));
  return {
    by: [...new Set(lists.get('by') ?? [])],
    level,
    seed,
    rake: codesIn(values.get('rake')),
    target: values.get('target') === 'headcount' ? 'headcount' : 'process',
    profile: values.get('disclosure') === 'none' ? 'exact' : 'public',
    ...(args.flags.has('test') ? { test: true } : {}),
    ...(args.flags.has('detail') ? { detail: true } : {}),
    ...(capacity === undefined ? {} : { capacity }),
    ...(gap === undefined ? {} : { gap }),
    ...(question === undefined ? {} : { question }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(where === undefined ? {} : { where }),
    ...(base === undefined ? {} : { base }),
    ...(presentation === undefined ? {} : { presentation }),
  };
}
