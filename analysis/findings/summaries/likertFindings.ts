/** What scales say, in sentences. */
import type { PublishedLikert, PublishedLikertRow, Score } from '../../disclosure/releaseLikert.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import { formatRange } from '../../words/formatRange.js';
import type { Language } from '../../words/language.js';
import { capitalise } from '../../words/sentence.js';
import { baseText, confidenceInterval } from '../../words/terms.js';
import { pointRange } from '../gapFindings.js';
import { name } from '../names.js';
import { whyHidden } from './whyHidden.js';

const words = {
  sv: {
    scale: (low: string, high: string, interval: string) => `Skalan ${low}–${high}, ${interval} inom parentes. Vet ej och ej tillämpligt är inga steg och räknas inte in.`,
    weighted: (effect: string) => `Andelar och medelvärden är viktade (designeffekt ${effect}); n är personer.`,
    all: (why: string) => `Ingen rad sammanfattas: ${why}.`,
    nobody: 'ingen har svarat på skalan',
    ends: (top: string, topSteps: string, bottom: string, bottomSteps: string) => `${top} svarar ${topSteps} och ${bottom} svarar ${bottomSteps}`,
    net: (points: string, interval: string) => `netto ${points} procentenheter${interval}`,
    higher: 'säkert fler högt än lågt',
    lower: 'säkert fler lågt än högt',
    unsure: 'ingen säker övervikt åt något håll',
    unknown: 'hur säkert kan inte sägas, för alla har svarat lika eller bara en har svarat',
    median: (median: string, between: string) => `median ${median}${between}`,
    interpolated: (value: string) => ` (interpolerad ${value})`,
    mean: (mean: string, interval: string) => `medelvärde ${mean}${interval} om stegen är lika stora`,
    why: { few: 'inget medelvärde, för färre än 10 har svarat', all_equal: 'inget medelvärde, för alla har svarat lika', uneven_steps: 'inget medelvärde, för stegen är inte lika stora' },
    dontKnow: (count: string) => `${count} vet inte`,
    notApplicable: (count: string) => `${count} ej tillämpligt`,
    missing: (count: string) => `${count} hoppade över`,
  },
  en: {
    scale: (low: string, high: string, interval: string) => `Scale ${low}–${high}, ${interval} in brackets. Don’t know and not applicable are no steps and left out.`,
    weighted: (effect: string) => `Shares and means are weighted (design effect ${effect}); n is people.`,
    all: (why: string) => `No row is summed up: ${why}.`,
    nobody: 'nobody answered on the scale',
    ends: (top: string, topSteps: string, bottom: string, bottomSteps: string) => `${top} answer ${topSteps} and ${bottom} answer ${bottomSteps}`,
    net: (points: string, interval: string) => `net ${points} percentage points${interval}`,
    higher: 'surely more high than low',
    lower: 'surely more low than high',
    unsure: 'no sure lean either way',
    unknown: 'how sure cannot be said, for all answered alike or only one answered',
    median: (median: string, between: string) => `median ${median}${between}`,
    interpolated: (value: string) => ` (interpolated ${value})`,
    mean: (mean: string, interval: string) => `mean ${mean}${interval} if steps are equally large`,
    why: { few: 'no mean, for fewer than 10 answered', all_equal: 'no mean, for all answered alike', uneven_steps: 'no mean, for steps are not equally large' },
    dontKnow: (count: string) => `${count} don’t know`,
    notApplicable: (count: string) => `${count} not applicable`,
    missing: (count: string) => `${count} skipped it`,
  },
} as const;

/** Sentences: how to read them, then one a row and group. None says more than the intervals do. */
export function likertFindings(summary: PublishedLikert, language: Language): readonly string[] {
  const said = words[language];
  const { rows, steps, level, weighting } = summary;
  const [first] = rows;
  if (first === undefined) return [];
  if (rows.every(({ release, why }) => release === 'suppress' && why === first.why)) return [said.all(whyHidden(first.why, language))];
  const write = (step: number | undefined): string => (step === undefined ? '' : stepText(step, language));
  return [
    said.scale(write(steps[0]), write(steps.at(-1)), confidenceInterval(level, language)),
    ...(weighting === undefined ? [] : [said.weighted(formatNumber(weighting.designEffect, language, 2))]),
    ...rows.map((row) => `${subject(row, language)}: ${rowText(row, summary, language)}.`),
  ];
}

const stepText = (value: number, language: Language): string => formatNumber(value, language, Number.isInteger(value) ? 0 : 1);

function subject({ group, item }: PublishedLikertRow, language: Language): string {
  return capitalise([...(group === null ? [] : [name(group.label, language)]), name(item.label, language)].join(', '));
}

function rowText(row: PublishedLikertRow, { steps, box }: PublishedLikert, language: Language): string {
  const said = words[language];
  const { top, bottom, net, median, interpolatedMedian, n, release, why } = row;
  if (release === 'suppress' || n === null) return whyHidden(why, language);
  const people = [baseText(formatNumber(n, language)), ...asides(row, language)].join(', ');
  if (top === null || bottom === null || net === null || median === null) return `${said.nobody}; ${people}`;
  const boxes = (own: readonly number[]) => own.map((step) => stepText(step, language)).join('–');
  const between = interpolatedMedian === null ? '' : said.interpolated(formatNumber(interpolatedMedian, language, 1));
  return [
    said.ends(shareText(top, language), boxes(steps.slice(-box)), shareText(bottom, language), boxes(steps.slice(0, box))),
    `${said.net(formatNumber(net.value * 100, language), netInterval(net, language))}, ${verdict(net, language)}`,
    said.median(stepText(median, language), between),
    meanText(row, language),
    people,
  ].join('; ');
}

function shareText({ value, low, high }: Score, language: Language): string {
  return `${formatPercent(value, language)}${low === null || high === null ? '' : ` (${formatRange(low, high, language)})`}`;
}

const netInterval = ({ low, high }: Score, language: Language): string => (low === null || high === null ? '' : ` (${pointRange(low * 100, high * 100, language)})`);

function verdict({ low, high }: Score, language: Language): string {
  const said = words[language];
  if (low === null || high === null) return said.unknown;
  return low > 0 ? said.higher : high < 0 ? said.lower : said.unsure;
}

function meanText({ mean, whyNoMean }: PublishedLikertRow, language: Language): string {
  const said = words[language];
  if (mean === null) return said.why[whyNoMean ?? 'few'];
  const write = (value: number) => formatNumber(value, language, 1);
  return said.mean(write(mean.value), mean.low === null || mean.high === null ? '' : ` (${write(mean.low)}–${write(mean.high)})`);
}

function asides({ dontKnow, notApplicable, missing }: PublishedLikertRow, language: Language): readonly string[] {
  const said = words[language];
  const some = (count: number | null, text: (count: string) => string): readonly string[] => (count === null || count === 0 ? [] : [text(formatNumber(count, language))]);
  return [...some(dontKnow, said.dontKnow), ...some(notApplicable, said.notApplicable), ...some(missing, said.missing)];
}
