import type { FindingContext } from '../../../analysis/findings/context.js';
import type { Definition, Question, Text } from '../../../analysis/survey/definition.js';

export function both(sv: string, en: string): Text {
  return new Map([['sv', sv], ['en', en]]);
}

const words = both('…', '…');
const asked = { section: 'needs', required: false, sensitive: false } as const;

const questions: readonly Question[] = [
  { ...asked, kind: 'unit', code: 'department', number: 2, text: both('Vid vilken institution arbetar du?', 'Which department do you work at?'), list: 'departments' },
  { ...asked, kind: 'single', code: 'role', number: 3, text: both('Vilken är din roll?', 'What is your role?'), label: both('Roll', 'Role'), options: [] },
  {
    ...asked,
    kind: 'multiple',
    code: 'methods',
    number: 6,
    text: both('Vilket metodstöd behöver din forskning under de närmaste två åren?', 'Which methods support does your research need over the next two years?'),
    label: both('Metodstöd som behövs', 'Methods support needed'),
    options: [],
  },
];

/** No dates of opening and closing. */
export const undated: Definition = {
  formatVersion: 1,
  survey: 'demo-2025',
  inventory: 'demo',
  version: 1,
  languages: ['sv', 'en'],
  title: both('Behovsinventering 2025', 'Needs inventory 2025'),
  organisation: both('Demouniversitetet', 'Demo University'),
  population: both('forskare', 'researchers'),
  example: true,
  collection: {
    mode: 'anonymous',
    minutes: [5, 8],
    information: {
      headline: words, lead: words, points: [], consent: words, controller: words, dataProtectionOfficer: words, purpose: words,
      legalBasis: words, recipients: words, rights: words, complaint: words, publicRecords: words,
    },
    contact: { name: words, email: 'someone@example.org' },
    retention: { until: '2027-12-31', rule: words },
  },
  contact: { name: words, email: 'someone@example.org' },
  sections: [],
  questions: new Map(questions.map((question) => [question.code, question])),
  units: new Map([['departments', { code: 'departments', label: both('institution', 'department'), units: [] }]]),
  background: ['department', 'role'],
  lattice: [],
  indicators: new Map([
    [
      'needs_biostatistics',
      {
        code: 'needs_biostatistics',
        label: both('Behöver biostatistik', 'Need biostatistics'),
        phrase: both('behöver stöd i biostatistik', 'need biostatistics support'),
        numerator: { type: 'includes', question: 'methods', codes: ['biostatistics'] },
        baseRule: 'answered',
      },
    ],
  ]),
  frame: { columns: new Map() },
};

export const definition: Definition = { ...undated, opens: '2025-10-13', closes: '2025-11-09' };

export function context(language: 'sv' | 'en', changes: Partial<FindingContext> = {}): FindingContext {
  return { definition, language, answered: 523, invited: 1542, edition: '1.0', date: '2026-01-14', ...changes };
}
