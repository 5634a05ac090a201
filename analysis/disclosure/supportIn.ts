/** Names, sources and owners that were typed in, in the language of whoever reads (its tag). */
import type { AnsweredFor } from './answeredFor.js';
import type { PublishedCapacity } from './publishedCapacity.js';
import type { CostedOption, PublishedCosts } from './publishedCosts.js';
import type { PublishedCoverage } from './publishedCoverage.js';
import type { PublishedPilot } from './publishedPilot.js';
import type { PublishedSupport } from './publishedSupport.js';
import type { Translations } from './translations.js';

type Say = (words: string) => string;

const answeredFor = <T extends AnsweredFor>(one: T, say: Say): T => ({ ...one, source: say(one.source), owner: say(one.owner) });
const orNone = <T extends AnsweredFor>(one: T | null, say: Say): T | null => (one === null ? null : answeredFor(one, say));

const coverageSaid = (coverage: PublishedCoverage, say: Say): PublishedCoverage => ({
  ...coverage,
  types: coverage.types.map((type) => ({ ...type, functions: type.functions.map(say) })),
  functions: coverage.functions.map((one) => ({ ...answeredFor(one, say), name: say(one.name) })),
});

const pilotSaid = (pilot: PublishedPilot, say: Say): PublishedPilot => ({ ...pilot, name: say(pilot.name), applications: orNone(pilot.applications, say), requests: orNone(pilot.requests, say) });

const optionSaid = (option: CostedOption, say: Say): CostedOption => ({ ...option, staff: answeredFor(option.staff, say), other: orNone(option.other, say), funding: answeredFor(option.funding, say) });

const costsSaid = (costs: PublishedCosts, say: Say): PublishedCosts => ({
  ...costs,
  salaries: costs.salaries.map((one) => answeredFor(one, say)),
  socialFees: answeredFor(costs.socialFees, say),
  indirect: answeredFor(costs.indirect, say),
  growth: answeredFor(costs.growth, say),
  options: costs.options.map((one) => optionSaid(one, say)),
});

type Parts = Pick<PublishedSupport, 'coverage' | 'pilot' | 'costs'>;

const partsSaid = ({ coverage, pilot, costs }: Parts, say: Say): Parts => ({
  ...(coverage === undefined ? {} : { coverage: coverageSaid(coverage, say) }),
  ...(pilot === undefined ? {} : { pilot: pilotSaid(pilot, say) }),
  ...(costs === undefined ? {} : { costs: costsSaid(costs, say) }),
});

const scenarioSaid = (capacity: PublishedCapacity, say: Say): PublishedCapacity => ({ ...capacity, assumptions: capacity.assumptions.map((one) => answeredFor(one, say)), ...partsSaid(capacity, say) });

const sayIn = (translations: Translations | undefined, language: string): Say => (words) => translations?.get(language)?.get(words) ?? words;

/** What nobody has written in this language stays as it is. */
export function supportIn({ translations, ...support }: PublishedSupport, language: string): PublishedSupport {
  const say = sayIn(translations, language);
  return { ...(support.capacity === undefined ? {} : { capacity: scenarioSaid(support.capacity, say) }), ...partsSaid(support, say) };
}

/** The same of a whole scenario, with what stands in it. */
export function capacityIn({ translations, ...capacity }: PublishedCapacity, language: string): Omit<PublishedCapacity, 'translations'> {
  return translations === undefined ? capacity : scenarioSaid(capacity, sayIn(translations, language));
}

/** With the translations of what it tells, and of nothing else that somebody typed in. */
export function withTranslations(support: PublishedSupport, translations: Translations): PublishedSupport {
  const told = new Set<string>();
  const hear: Say = (words) => {
    told.add(words);
    return words;
  };
  supportHeard(support, hear);
  const own = [...translations].map(([language, words]) => [language, new Map([...words].filter(([key]) => told.has(key)))] as const).filter(([, words]) => words.size > 0);
  return own.length === 0 ? support : { ...support, translations: new Map(own) };
}

function supportHeard({ capacity, ...parts }: PublishedSupport, hear: Say): void {
  if (capacity !== undefined) scenarioSaid(capacity, hear);
  partsSaid(parts, hear);
}
