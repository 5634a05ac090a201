/** Small published tables made by hand, for charts, words and drawings alike. Names and numbers are invented. */
import { publishedFromJson } from '../../../analysis/disclosure/publishedFromJson.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { wilsonInterval } from '../../../analysis/stats/wilsonInterval.js';

export interface TestOption {
  readonly code: string;
  readonly sv: string;
  readonly en: string;
  readonly meaning?: 'answer' | 'other' | 'none' | 'dont_know' | 'not_applicable';
}

export interface TestGroup {
  /** Null: everyone. */
  readonly name: { readonly code: string; readonly sv: string; readonly en: string } | null;
  /** Null: below the limit, so nothing of the group is shown. */
  readonly base: number | null;
  /** One count an option; null is hidden. */
  readonly counts: readonly (number | null)[];
}

export interface TestTable {
  readonly options: readonly TestOption[];
  readonly groups: readonly TestGroup[];
  readonly by?: string;
  readonly kind?: string;
  readonly question?: string;
  readonly where?: string | null;
  readonly notes?: readonly string[];
  readonly baseRule?: string;
}

/** Goes in by the only way that needs no respondents: text of an edition read back. */
export function publishedTable({ options, groups, by, kind = 'multiple', question = 'methods', where = null, notes = [], baseRule = 'answered' }: TestTable): Published {
  return publishedFromJson({
    profile: 'public',
    question,
    kind,
    by: by === undefined ? [] : [by],
    baseRule,
    where,
    level: 0.95,
    target: 'process',
    limits: { minimumBase: 10, smallBase: 30, k: 5 },
    rows: groups.flatMap((group) => options.map((option, index) => rowOf(option, group, group.counts[index] ?? null, by ?? ''))),
    numbers: [],
    notes,
  });
}

function rowOf(option: TestOption, { name, base }: TestGroup, count: number | null, question: string) {
  const shown = count !== null && base !== null;
  const interval = shown && base > 0 ? wilsonInterval({ count, n: base }, 0.95) : null;
  return {
    group: name === null ? null : { question, code: name.code, label: { sv: name.sv, en: name.en } },
    item: null,
    code: option.code,
    label: { sv: option.sv, en: option.en },
    meaning: option.meaning ?? 'answer',
    count: shown ? count : null,
    base,
    share: shown && base > 0 ? count / base : null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    intervalMethod: interval === null ? null : 'wilson',
    release: shown ? (base >= 10 && base < 30 ? 'footnote' : 'show') : 'suppress',
  };
}

export const methods: readonly TestOption[] = [
  { code: 'biostatistics', sv: 'Biostatistik', en: 'Biostatistics' },
  { code: 'study_design', sv: 'Studiedesign och urvalsstorlek', en: 'Study design and sample size' },
  { code: 'bioinformatics', sv: 'Bioinformatik', en: 'Bioinformatics' },
  { code: 'health_data', sv: 'Uttag av hälso- och registerdata', en: 'Access to health and register data' },
  { code: 'data_management', sv: 'Datahantering och databaser', en: 'Data management and databases' },
  { code: 'ethics', sv: 'Etik, juridik och dataskydd', en: 'Ethics, law and data protection' },
  { code: 'epidemiology', sv: 'Epidemiologi', en: 'Epidemiology' },
  { code: 'ai', sv: 'AI och maskininlärning', en: 'AI and machine learning' },
  { code: 'image_analysis', sv: 'Bildanalys', en: 'Image analysis' },
  { code: 'health_economics', sv: 'Hälsoekonomi', en: 'Health economics' },
  { code: 'qualitative', sv: 'Kvalitativ metod', en: 'Qualitative methods' },
  { code: 'no_need', sv: 'Jag behöver inget metodstöd', en: 'I need no methods support', meaning: 'none' },
];

const everyone: TestGroup = { name: null, base: 523, counts: [418, 298, 262, 246, 231, 207, 188, 174, 108, 99, 86, 29] };

/** Twelve options, none hidden. */
export const plainShares = publishedTable({ options: methods, groups: [everyone] });

const names: readonly (readonly [string, string, string])[] = [
  ['genome', 'Genom och genreglering', 'Genome and Gene Regulation'],
  ['infection', 'Infektionsbiologi och immunförsvar', 'Infection Biology and Immune Defence'],
  ['chemistry', 'Strukturkemi och läkemedel', 'Structural Chemistry and Drug Discovery'],
  ['metabolism', 'Ämnesomsättning och hormoner', 'Metabolism and Hormones'],
  ['heart', 'Hjärta och kärl', 'Heart and Vessels'],
  ['senses', 'Sinnen och rörelse', 'Senses and Movement'],
  ['cancer', 'Tumörsjukdomar', 'Tumour Diseases'],
  ['imaging', 'Bilddiagnostik', 'Diagnostic Imaging'],
  ['childhood', 'Barndom, uppväxt och familj', 'Childhood, Growing Up and Family'],
  ['ageing', 'Åldrande och minne', 'Ageing and Memory'],
  ['surgery', 'Kirurgi, akutsjukvård och intensivvård', 'Surgery, Emergency and Intensive Care'],
  ['society', 'Samhälle, arbetsliv och prevention', 'Society, Working Life and Prevention'],
  ['learning', 'Lärande i vården', 'Learning in Health Care'],
  ['teeth', 'Tandhälsa', 'Dental Health'],
  ['primary', 'Primärvård och rehabilitering', 'Primary Care and Rehabilitation'],
];
const bases = [52, 36, 39, 26, 58, 22, 41, 15, 44, 37, 46, 43, 24, null, null];

/** A department's count of an option, spread evenly and without chance; small ones are hidden as the rules say. */
function countOf(base: number, group: number, option: number): number | null {
  const share = (everyone.counts[option] ?? 0) / 523;
  const tilt = Math.sin(group * 1.7 + option * 2.3) * 0.28;
  const count = Math.round(base * Math.min(1, Math.max(0, share + tilt)));
  const shows = (n: number): boolean => n === 0 || n >= 5;
  return shows(count) && shows(base - count) ? count : null;
}

/** Fifteen departments by the same options: two too small, some cells hidden, two whole groups in brackets. */
export const split = publishedTable({
  options: methods,
  by: 'department',
  groups: [
    everyone,
    ...names.map(([code, sv, en], group): TestGroup => {
      const base = bases[group] ?? null;
      return { name: { code, sv, en }, base, counts: methods.map((_option, option) => (base === null ? null : countOf(base, group, option))) };
    }),
  ],
});
