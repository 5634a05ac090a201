/** What a need would ask for in working time, in sentences. */
import type { PublishedCapacity, PublishedMethodCapacity, StatedAssumption } from '../disclosure/publishedCapacity.js';
import type { CapacityInLanguage } from '../disclosure/supportInLanguage.js';
import { formatAsTyped } from '../words/formatAsTyped.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import { capitalise } from '../words/sentence.js';
import { lowerFirst, name } from './names.js';
import { pilotFindings } from './support/pilotFindings.js';
import { costFindings } from './support/costFindings.js';
import { costStatements } from './support/costStatements.js';
import { yearFindings } from './support/yearFindings.js';

const words = {
  sv: {
    scenario: (headcount: string, hours: string, low: string, high: string) => `Ett scenario, inte en skattning: ${headcount} personer, ${hours} timmar per årsarbetskraft, och ${low}–${high} av behoven blir uppdrag.`,
    defaults: { hoursPerFte: 'Timmar per årsarbetskraft är inte angivet: 1 600 används.', uptake: 'Hur stor del av behoven som blir uppdrag är inte angivet: 30–70 % används, utan belägg.', weeks: 'Arbetsveckor per år är inte angivet: 44 används.', longerThan: 'Hur länge någon bör vänta är inte angivet: 4 veckor används.', share: 'Hur stor del som får vänta längre är inte angivet: 10 % används.' },
    waiting: (weeks: string, share: string, longest: string) => `Väntan är räknad på ${weeks} arbetsveckor per år; målet är att högst ${share} väntar mer än ${longest} veckor.`,
    fromPublic: 'Räknat på publicerade andelar och medelvärden: projekten är delade med medelantalet metoder, inte person för person.',
    fte: (label: string, median: string, all: string, most: string) => `${label}: ${median} årsarbetskrafter (80 %: ${most}; 95 %: ${all})`,
    uptake: (low: string, high: string) => `${low} om få behov blir uppdrag och ${high} om många blir det`,
    widest: (input: string) => `mest osäkert genom ${input}`,
    input: { share: 'andelen', projects: 'antalet projekt', hours: 'timmarna', uptake: 'hur stor del av behoven som blir uppdrag' },
    why: { share_unknown: 'inget tal, för andelen är dold eller ingen har svarat', projects_unknown: 'inget tal, för antalet projekt är dolt eller färre än två har svarat', hours_unknown: 'inget tal, för timmarna är dolda eller färre än två har svarat', nobody_or_everybody: 'inget tal, för ingen eller alla behöver det, eller inget begärs' },
    wait: (servers: string, median: string, ninetieth: string) => `med ${servers} personer är väntan i medel ${median} veckor i halva scenariot och högst ${ninetieth} i nio av tio fall`,
    unstable: (servers: string, part: string) => `med ${servers} personer växer kön utan gräns i ${part} av fallen`,
    needed: (servers: string, share: string, weeks: string) => `${servers} personer behövs för att högst ${share} ska vänta mer än ${weeks} veckor`,
    assumption: (what: string, source: string, date: string, owner: string) => `Antagande: ${what} (${source}, ${date}, ${owner}).`,
    what: { headcount: 'personer', hoursPerFte: 'timmar per årsarbetskraft', uptake: 'andel av behoven som blir uppdrag', projects: 'projekt per person och år', hours: 'timmar per projekt', staff: 'personal', planned: 'planerade årsarbetskrafter', weeks: 'arbetsveckor per år', longerThan: 'veckor som ingen bör vänta mer än', share: 'andel som får vänta längre' },
  },
  en: {
    scenario: (headcount: string, hours: string, low: string, high: string) => `A scenario, not an estimate: ${headcount} people, ${hours} hours a full-time year, and ${low}–${high} of needs become requests.`,
    defaults: { hoursPerFte: 'Hours of a full-time year are not stated: 1,600 is used.', uptake: 'How many of the needs become requests is not stated: 30–70% is used, without evidence.', weeks: 'Weeks worked a year are not stated: 44 are used.', longerThan: 'How long anybody should wait is not stated: 4 weeks are used.', share: 'How many may wait longer is not stated: 10% is used.' },
    waiting: (weeks: string, share: string, longest: string) => `Waits are reckoned with ${weeks} weeks worked a year; the aim is that at most ${share} wait more than ${longest} weeks.`,
    fromPublic: 'Made of public shares and means: projects are divided by the mean number of methods, not person by person.',
    fte: (label: string, median: string, all: string, most: string) => `${label}: ${median} full-time equivalents (80%: ${most}; 95%: ${all})`,
    uptake: (low: string, high: string) => `${low} if few needs become requests and ${high} if many do`,
    widest: (input: string) => `most uncertain by ${input}`,
    input: { share: 'the share', projects: 'the number of projects', hours: 'the hours', uptake: 'how many of the needs become requests' },
    why: { share_unknown: 'no number, for the share is hidden or nobody answered', projects_unknown: 'no number, for projects are hidden or fewer than two answered', hours_unknown: 'no number, for hours are hidden or fewer than two answered', nobody_or_everybody: 'no number, for nobody or everybody needs it, or nothing is asked' },
    wait: (servers: string, median: string, ninetieth: string) => `with ${servers} people the mean wait is ${median} weeks in half of the scenario and at most ${ninetieth} in nine cases of ten`,
    unstable: (servers: string, part: string) => `with ${servers} people the queue grows without limit in ${part} of the cases`,
    needed: (servers: string, share: string, weeks: string) => `${servers} people are needed for at most ${share} to wait more than ${weeks} weeks`,
    assumption: (what: string, source: string, date: string, owner: string) => `Assumption: ${what} (${source}, ${date}, ${owner}).`,
    what: { headcount: 'people', hoursPerFte: 'hours of a full-time year', uptake: 'share of needs that become requests', projects: 'projects a person and year', hours: 'hours a project', staff: 'staff', planned: 'planned full-time equivalents', weeks: 'weeks worked a year', longerThan: 'weeks that nobody should wait more than', share: 'share that may wait longer' },
  },
} as const;

/** Sentences: that it is a scenario and what it rests on, each method, and every assumption with who answers for it. */
export function capacityFindings(capacity: CapacityInLanguage, language: Language): readonly string[] {
  const said = words[language];
  const { headcount, hoursPerFte, uptake, defaults, fromPublic, methods, waiting } = capacity;
  const percent = (share: number) => formatPercent(share, language);
  return [
    said.scenario(formatNumber(headcount, language), formatNumber(hoursPerFte, language), percent(uptake.low), percent(uptake.high)),
    ...defaults.map((one) => said.defaults[one]),
    ...(waiting === null ? [] : [said.waiting(formatAsTyped(waiting.weeks, language), percentOf(waiting.share, language), formatAsTyped(waiting.longerThan, language))]),
    ...(fromPublic ? [said.fromPublic] : []),
    ...methods.map((method) => `${methodText(method, language)}.`),
    ...yearFindings(capacity, language),
    ...(capacity.costs === undefined ? [] : costFindings(capacity.costs, language)),
    ...pilotFindings(capacity, language),
    ...assumptionTexts(capacity, language),
    ...(capacity.costs === undefined ? [] : costStatements(capacity.costs, language).map(({ text, source, date, owner }) => said.assumption(text, source, date, owner))),
  ];
}

/** Every number that was typed in, with who answers for it. */
export function assumptionTexts(capacity: CapacityInLanguage, language: Language): readonly string[] {
  return capacity.assumptions.map((one) => assumptionText(one, capacity, language));
}

/** What is used where nobody typed anything in, and what numbers were made of. */
export function defaultTexts({ defaults, fromPublic }: Pick<PublishedCapacity, 'defaults' | 'fromPublic'>, language: Language): readonly string[] {
  const said = words[language];
  return [...defaults.map((one) => said.defaults[one]), ...(fromPublic ? [said.fromPublic] : [])];
}

function methodText(method: PublishedMethodCapacity, language: Language): string {
  const said = words[language];
  const { fte, uptake, tornado, wait, why } = method;
  const label = capitalise(name(method.label, language));
  if (fte === null) return `${label}: ${said.why[why ?? 'share_unknown']}`;
  const one = (value: number) => formatNumber(value, language, 1);
  const range = ({ low, high }: { readonly low: number; readonly high: number }) => `${one(low)}–${one(high)}`;
  const [few, many] = [uptake[0]?.median ?? null, uptake.at(-1)?.median ?? null];
  const [widest] = tornado;
  return [
    said.fte(label, one(fte.median), range(fte.interval95), range(fte.interval80)),
    ...(few === null || many === null ? [] : [said.uptake(one(few), one(many))]),
    ...(widest === undefined ? [] : [said.widest(said.input[widest.input])]),
    ...(wait === null ? [] : waitText(wait, language)),
  ].join('; ');
}

/** A part somebody chose: half a per cent is not 1 %, nor 0.1 % none. */
const percentOf = (share: number, language: Language): string => formatPercent(share, language, Math.abs(share * 100 - Math.round(share * 100)) < 1e-9 ? 0 : 1);

/** For each method with staff, weeks of waiting with those who are there and how many would be needed: beside the functions that exist for the same question. */
export function waitsBeside({ question, coverage, methods }: PublishedCapacity, language: Language): (code: string) => readonly string[] {
  return (code) => {
    const wait = question === coverage?.question ? methods.find((method) => method.code === code)?.wait : null;
    return wait === undefined || wait === null ? [] : waitText(wait, language);
  };
}

function waitText({ servers, unstable, median, ninetieth, needed }: NonNullable<PublishedMethodCapacity['wait']>, language: Language): readonly string[] {
  const said = words[language];
  const people = formatNumber(servers, language);
  const weeks = (value: number) => formatNumber(value, language, 1);
  const known = median === null || ninetieth === null ? [] : [said.wait(people, weeks(median), weeks(ninetieth))];
  return [...known, ...(unstable > 0 ? [said.unstable(people, formatPercent(unstable, language))] : []), said.needed(formatNumber(needed.servers, language), percentOf(needed.share, language), formatAsTyped(needed.weeks, language))];
}

function assumptionText(stated: StatedAssumption, capacity: PublishedCapacity, language: Language): string {
  const { source, date, owner } = stated;
  return words[language].assumption(assumedText(stated, capacity, language), source, date, owner);
}

/** "personal, biostatistik 9" */
export function assumedText({ what, method, year, value }: StatedAssumption, { methods }: PublishedCapacity, language: Language): string {
  const said = words[language];
  const found = methods.find(({ code }) => code === method);
  const whom = found === undefined ? said.what[what] : `${said.what[what]}, ${lowerFirst(name(found.label, language))}`;
  const about = year === undefined ? whom : `${whom} ${String(year)}:`;
  if (typeof value === 'number') return `${about} ${formatAsTyped(value, language)}`;
  const range = what === 'uptake' ? `${percentOf(value.low, language)}–${percentOf(value.high, language)}` : `${formatAsTyped(value.low, language)}–${formatAsTyped(value.high, language)}`;
  return `${about} ${range}`;
}
