import type { PublishedSummary } from '../disclosure/publishedSummary.js';
import type { PublishedLikert, PublishedLikertRow } from '../disclosure/releaseLikert.js';
import type { PublishedRanking } from '../disclosure/releaseRanking.js';
import type { PublishedTogether } from '../disclosure/releaseTogether.js';
import { summaryFindings } from '../findings/summaries/summaryFindings.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** What sums up a question as programs read it, with its sentences; what is hidden is null. */
export function summaryRecord(summary: PublishedSummary, language: Language): JsonValue {
  const own = summary.kind === 'likert' ? likertRecord(summary, language) : summary.kind === 'ranking' ? rankingRecord(summary, language) : togetherRecord(summary, language);
  return { kind: summary.kind, ...own, designEffect: summary.weighting?.designEffect ?? null, findings: [...summaryFindings(summary, language)] };
}

type Fields = Readonly<Record<string, JsonValue>>;

const groupRecord = (group: PublishedLikertRow['group'], language: Language): JsonValue => (group === null ? null : { question: group.question, code: group.code, label: textIn(group.label, language) });

const copy = <T extends { readonly [K in keyof T]: number | null }>(value: T | null): JsonValue => (value === null ? null : Object.fromEntries(Object.entries<number | null>(value)));

function likertRecord({ steps, box, rows }: PublishedLikert, language: Language): Fields {
  return {
    steps: [...steps],
    box,
    rows: rows.map(({ group, item, counts, top, bottom, net, mean, diverging, ...rest }) => ({
      group: groupRecord(group, language),
      item: item.code,
      label: textIn(item.label, language),
      counts: counts === null ? null : [...counts],
      top: copy(top),
      bottom: copy(bottom),
      net: copy(net),
      mean: copy(mean),
      diverging: copy(diverging),
      ...rest,
    })),
  };
}

function rankingRecord({ places, choicesFrom, samples, seed, groups }: PublishedRanking, language: Language): Fields {
  return {
    places,
    choicesFrom,
    samples,
    seed,
    groups: groups.map(({ group, rows, ...about }) => ({
      group: groupRecord(group, language),
      ...about,
      rows: rows.map(({ label, first, any, ...row }) => ({ ...row, label: textIn(label, language), first: copy(first), any: copy(any) })),
    })),
  };
}

function togetherRecord({ n, options, chosen, straight, pairs, patterns, otherPatterns, roundedTo, bundles, seed, release, why }: PublishedTogether, language: Language): Fields {
  return {
    n,
    release,
    why,
    options: options.map(({ code, label }) => ({ code, label: textIn(label, language) })),
    chosen: { ...chosen },
    straight: { ...straight },
    pairs: pairs.map((pair) => ({ ...pair })),
    patterns: patterns.map(({ options: own, count }) => ({ options: [...own], count })),
    otherPatterns: copy(otherPatterns),
    roundedTo,
    bundles: bundles.map(({ options: own, certainty, ...bundle }) => ({ ...bundle, options: [...own], certainty: certainty.map((one) => ({ ...one })) })),
    seed,
  };
}
