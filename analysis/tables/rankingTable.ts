import { resampledWeights } from '../stats/chance/resampledWeights.js';
import { defaultSeed } from '../stats/chance/defaultSeed.js';
import { bordaScores, type BordaScore, type RankedShare } from '../stats/ranking/bordaScores.js';
import { plackettLuce, type PlackettLuce } from '../stats/ranking/plackettLuce.js';
import { plackettLuceReplicates } from '../stats/ranking/plackettLuceReplicates.js';
import { rankUncertainty } from '../stats/ranking/rankUncertainty.js';
import { rankersOf, type Rankings } from '../stats/ranking/rankings.js';
import { noCode, type Columns, type RankingColumn } from '../frame/columns.js';
import type { Code, RankingQuestion, Text } from '../survey/definition.js';
import { domainOf } from './domainOf.js';
import { processOf } from './likertTable.js';
import { splitting } from './splitting.js';
import { notStated, type Group } from './table.js';
import type { EstimateRequest } from './tableRequest.js';
import { weightingOf, type Weighting } from './weighting.js';

export interface RankingRequest extends EstimateRequest {
  readonly question: Code;
  /** Of the bootstrap; `defaultSeed` when absent. */
  readonly seed?: number;
}

/** A share of those who could rank the option; null without any. */
export interface RankedPart {
  readonly count: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface RankingRow {
  readonly code: Code;
  readonly label: Text;
  /** Who ranked something and could rank this: the base of points and shares. */
  readonly n: number;
  /** Borda's points, as many for the first place as there are places, and their standard error. */
  readonly borda: number | null;
  readonly bordaSe: number | null;
  /** Of the most points anything could have, in [0, 1]. */
  readonly shareOfMaximum: number | null;
  readonly first: RankedPart;
  readonly any: RankedPart;
  /** Plackett and Luce's worth: how likely it would be chosen first among all, in [0, 1]. */
  readonly worth: number | null;
  readonly worthSe: number | null;
  /** What no finite worth would follow from. */
  readonly flag: 'never_ranked' | 'never_beaten' | 'never_compared' | null;
  /** By worth, 1 the highest, and between which ranks it lies in `level` of the bootstrap samples. */
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  /** How many put it in each place. */
  readonly places: readonly number[];
}

export interface RankingGroup {
  readonly group: Group | null;
  /** Who ranked something. */
  readonly n: number;
  /** `ghost`: half a win and half a loss were added for each option, so that every worth is finite. */
  readonly existence: PlackettLuce['existence'];
  readonly rows: readonly RankingRow[];
}

/** Rankings summed up. Not for publishing: see disclosure. */
export interface RankingTable {
  readonly kind: 'ranking';
  readonly question: Code;
  readonly by: Code | null;
  readonly level: number;
  readonly places: number;
  /** The question whose chosen options a person could rank; null: everyone could rank all. */
  readonly choicesFrom: Code | null;
  readonly samples: number;
  readonly seed: number;
  readonly groups: readonly RankingGroup[];
  readonly weighting?: { readonly designEffect: number };
}

/** Bootstrap samples of ranks: fewer where every group has its own, which are too small to need more. */
const samplesOf = (by: Code | undefined): number => (by === undefined ? 2000 : 500);

/**
 * How options were ranked, for everyone and each group; rows in the order of the question.
 *
 * Shape columns and a request in. Units as `RankingRow`. Choice set: where options come from a multiple choice, those
 * that the person chose there; otherwise all. Weighted where people have weights, target as `likertTable`. Errors
 * RangeError for what is no ranking, and as `splitting` and `weightingOf`. Source `statistics.md` 12: Borda (1781),
 * Plackett (1975), Luce (1959), the percentile bootstrap of ranks; agrees with R in `test/reference`.
 */
export function rankingTable(all: Columns, request: RankingRequest): RankingTable {
  const asked = processOf(all, request);
  const split = splitting(all, asked);
  const { columns } = split;
  const question = columns.definition.questions.get(request.question);
  const column = columns.questions.get(request.question);
  if (question?.kind !== 'ranking' || column?.kind !== 'ranking') throw new RangeError(`${request.question} is no ranking`);
  const { level = 0.95, seed = defaultSeed } = request;
  const samples = samplesOf(request.by);
  const weighting = weightingOf(columns, asked);
  const offered = offeredIn(columns, question, column);
  const groups = split.parts.flatMap((part): readonly RankingGroup[] => {
    const domain = domainOf(part, split);
    if (part.group?.code === notStated && !domain.includes(1)) return [];
    const rankings = rankingsIn(column, domain, offered);
    return [{ group: part.group, ...summarise(rankings, column, { weighting, level, seed, samples }) }];
  });
  return {
    kind: 'ranking',
    question: question.code,
    by: request.by ?? null,
    level,
    places: column.places.length,
    choicesFrom: offered === undefined ? null : (question.optionsFrom ?? null),
    samples,
    seed,
    groups,
    ...(weighting === undefined ? {} : { weighting: { designEffect: weighting.designEffect } }),
  };
}

/** Who chose each option where it comes from; undefined where everyone could rank all. */
function offeredIn({ questions }: Columns, { optionsFrom }: RankingQuestion, { categories }: RankingColumn): readonly Uint32Array[] | undefined {
  const from = optionsFrom === undefined ? undefined : questions.get(optionsFrom);
  if (from?.kind !== 'multiple') return undefined;
  return categories.map(({ code }) => from.chosen[from.categories.findIndex((other) => other.code === code)]?.words ?? new Uint32Array(0));
}

function rankingsIn({ categories, places }: RankingColumn, domain: Uint8Array, offered: readonly Uint32Array[] | undefined): Rankings {
  const within = places.map((codes) => codes.map((code, i) => (domain[i] === 1 ? code : noCode)));
  return { items: categories.length, n: domain.length, places: within, ...(offered === undefined ? {} : { offered }) };
}

interface Rules {
  readonly weighting: Weighting | undefined;
  readonly level: number;
  readonly seed: number;
  readonly samples: number;
}

function summarise(rankings: Rankings, { categories }: RankingColumn, { weighting, level, seed, samples }: Rules): Omit<RankingGroup, 'group'> {
  const design = weighting === undefined ? {} : { design: weighting.design };
  const rankers = rankersOf(rankings);
  const scores = bordaScores(rankings, { ...design, level });
  const model = plackettLuce(rankings, design);
  const weights = weighting?.weights ?? new Float64Array(rankings.n).fill(1);
  const logWorths = model.items.map((item) => item?.logWorth ?? null);
  // One person drawn again and again says nothing of chance.
  const drawn = rankers.length < 2 ? [] : plackettLuceReplicates(rankings, resampledWeights(weights, { seed, replicates: samples }, rankers));
  const ranks = rankUncertainty(logWorths, drawn, level);
  const rows = categories.map(({ code, label }, item): RankingRow => {
    const worth = model.items[item];
    const rank = ranks.items[item];
    return {
      code,
      label,
      ...bordaOf(scores[item]),
      worth: worth?.worth ?? null,
      worthSe: worth?.worthSe ?? null,
      flag: model.flags[item] ?? null,
      rank: rank?.rank ?? null,
      rankLow: rank?.low ?? null,
      rankHigh: rank?.high ?? null,
      places: rankings.places.map((place) => rankers.reduce((sum, i) => sum + (place[i] === item ? 1 : 0), 0)),
    };
  });
  return { n: rankers.length, existence: model.existence, rows };
}

const nobody: RankedShare = { count: 0, share: null, interval: null };

function bordaOf(score: BordaScore | undefined): Pick<RankingRow, 'n' | 'borda' | 'bordaSe' | 'shareOfMaximum' | 'first' | 'any'> {
  const part = ({ count, share, interval }: RankedShare): RankedPart => ({ count, share, low: interval?.low ?? null, high: interval?.high ?? null });
  return {
    n: score?.rankers ?? 0,
    borda: score?.mean ?? null,
    bordaSe: score?.standardError ?? null,
    shareOfMaximum: score?.shareOfMaximum ?? null,
    first: part(score?.first ?? nobody),
    any: part(score?.anyPlace ?? nobody),
  };
}
