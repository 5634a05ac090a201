/** Names, sources and owners that were typed in, in the language of whoever reads (its tag). */
import type { AnsweredFor } from './answeredFor.js';
import type { PublishedCapacity } from './publishedCapacity.js';
import type { CostedOption, PublishedCosts } from './publishedCosts.js';
import type { PublishedCoverage } from './publishedCoverage.js';
import type { PublishedPilot } from './publishedPilot.js';
import type { PublishedSupport } from './publishedSupport.js';
import type { CapacityInLanguage, CostsInLanguage, CoverageInLanguage, PartsInLanguage, PilotInLanguage, SupportInLanguage } from './supportInLanguage.js';
import type { Translations } from './translations.js';

type Say = (words: string) => string;

const answeredFor = <T extends AnsweredFor>(one: T, say: Say): T => ({ ...one, source: say(one.source), owner: say(one.owner) });
const orNone = <T extends AnsweredFor>(one: T | null, say: Say): T | null => (one === null ? null : answeredFor(one, say));

/** Gives the brand, which exists in types only. */
const branded = <T>(fields: Pick<T, Extract<keyof T, string>>): T => fields as unknown as T;

const coverageSaid = (coverage: PublishedCoverage, say: Say): CoverageInLanguage =>
  branded({
    ...coverage,
    types: coverage.types.map((type) => ({ ...type, functions: type.functions.map(say) })),
    functions: coverage.functions.map((one) => ({ ...answeredFor(one, say), name: say(one.name) })),
  });

const pilotSaid = (pilot: PublishedPilot, say: Say): PilotInLanguage => branded({ ...pilot, name: say(pilot.name), applications: orNone(pilot.applications, say), requests: orNone(pilot.requests, say) });

const optionSaid = (option: CostedOption, say: Say): CostedOption => ({ ...option, staff: answeredFor(option.staff, say), other: orNone(option.other, say), funding: answeredFor(option.funding, say) });

const costsSaid = (costs: PublishedCosts, say: Say): CostsInLanguage =>
  branded({
    ...costs,
    salaries: costs.salaries.map((one) => answeredFor(one, say)),
    socialFees: answeredFor(costs.socialFees, say),
    indirect: answeredFor(costs.indirect, say),
    growth: answeredFor(costs.growth, say),
    options: costs.options.map((one) => optionSaid(one, say)),
  });

interface Parts {
  readonly coverage?: PublishedCoverage | undefined;
  readonly pilot?: PublishedPilot | undefined;
  readonly costs?: PublishedCosts | undefined;
}

const partsSaid = ({ coverage, pilot, costs }: Parts, say: Say): PartsInLanguage => ({
  ...(coverage === undefined ? {} : { coverage: coverageSaid(coverage, say) }),
  ...(pilot === undefined ? {} : { pilot: pilotSaid(pilot, say) }),
  ...(costs === undefined ? {} : { costs: costsSaid(costs, say) }),
});

const scenarioSaid = ({ coverage, pilot, costs, ...capacity }: Omit<PublishedCapacity, 'translations'>, say: Say): CapacityInLanguage =>
  branded({ ...capacity, assumptions: capacity.assumptions.map((one) => answeredFor(one, say)), ...partsSaid({ coverage, pilot, costs }, say) });

const sayIn = (translations: Translations | undefined, language: string): Say => (words) => translations?.get(language)?.get(words) ?? words;

const supportSaid = ({ capacity, ...parts }: PublishedSupport, say: Say): SupportInLanguage => ({ ...(capacity === undefined ? {} : { capacity: scenarioSaid(capacity, say) }), ...partsSaid(parts, say) });

/** With everything that was typed in said in a language; what nobody has written in it stays as it is. */
export function supportIn(support: PublishedSupport, language: string): SupportInLanguage {
  return supportSaid(support, sayIn(support.translations, language));
}

/** The same of a whole scenario, with what stands in it. */
export function capacityIn({ translations, ...capacity }: PublishedCapacity, language: string): CapacityInLanguage {
  return scenarioSaid(capacity, sayIn(translations, language));
}

/** In the words that everything is known by, whatever they are in a language: to tell one from another, and to compare; not to print. */
export function supportAsKnown(support: PublishedSupport): SupportInLanguage {
  return supportSaid(support, (words) => words);
}

/** With the translations of what it tells, and of nothing else that somebody typed in. */
export function withTranslations(support: PublishedSupport, translations: Translations): PublishedSupport {
  const told = new Set<string>();
  const hear: Say = (words) => {
    told.add(words);
    return words;
  };
  supportSaid(support, hear);
  const own = [...translations].map(([language, words]) => [language, new Map([...words].filter(([key]) => told.has(key)))] as const).filter(([, words]) => words.size > 0);
  return own.length === 0 ? support : { ...support, translations: new Map(own) };
}
