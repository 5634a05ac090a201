import type { Definition, Expression, GridQuestion, Indicator, Option, Question, Text, UnitList } from '../../../analysis/survey/definition.js';

/** The label of a thing in a test is its code, in both languages. */
export const textOf = (label: string): Text => new Map([['sv', label], ['en', label]]);

export function option(code: string, more: Partial<Option> = {}): Option {
  return { code, label: textOf(code), meaning: 'answer', exclusive: false, ...more };
}

type Shape = Omit<Partial<Option>, 'showIf' | 'value' | 'hint'> & { readonly showIf?: Expression; readonly sensitive?: boolean; readonly section?: string };

const base = (code: string, more: Shape) => ({
  code,
  number: 1,
  section: more.section ?? 'page',
  text: textOf(code),
  required: false,
  sensitive: more.sensitive ?? false,
  ...(more.showIf === undefined ? {} : { showIf: more.showIf }),
});

const options = (codes: readonly (string | Option)[]) => codes.map((code) => (typeof code === 'string' ? option(code) : code));

export const ask = {
  single: (code: string, codes: readonly (string | Option)[], more: Shape = {}): Question => ({ kind: 'single', ...base(code, more), options: options(codes) }),
  multiple: (code: string, codes: readonly (string | Option)[], more: Shape = {}): Question => ({ kind: 'multiple', ...base(code, more), options: options(codes) }),
  ranking: (code: string, codes: readonly string[], places: number, more: Shape = {}): Question => ({ kind: 'ranking', ...base(code, more), options: options(codes), places }),
  number: (code: string, more: Shape = {}): Question => ({ kind: 'number', ...base(code, more), decimals: 0 }),
  text: (code: string, more: Shape = {}): Question => ({ kind: 'text', ...base(code, more), maxLength: 100, lines: 1 }),
  unit: (code: string, list: string, more: Shape = {}): Question => ({ kind: 'unit', ...base(code, more), list }),
  grid: (code: string, rows: readonly string[], scale: readonly Option[], more: Shape & Pick<Partial<GridQuestion>, 'rowsFrom'> = {}): Question => ({
    kind: 'grid',
    ...base(code, more),
    rows: options(rows),
    scale,
    layout: 'items',
    rowsPerPage: 5,
    ...(more.rowsFrom === undefined ? {} : { rowsFrom: more.rowsFrom }),
  }),
};

/** A definition around some questions; each section is one page, in order of first use. */
export function definitionOf(
  questions: readonly Question[],
  more: { readonly units?: readonly UnitList[]; readonly background?: readonly string[]; readonly indicators?: readonly Indicator[] } = {},
): Definition {
  const numbered = questions.map((question, i) => ({ ...question, number: i + 1 }));
  const sections = [...new Set(numbered.map(({ section }) => section))];
  const said = textOf('said');
  return {
    formatVersion: 1,
    survey: 'test',
    inventory: 'test',
    version: 1,
    languages: ['sv', 'en'],
    title: said,
    organisation: said,
    population: said,
    example: true,
    collection: {
      mode: 'anonymous',
      minutes: [1, 2],
      information: {
        headline: said,
        lead: said,
        points: [],
        consent: said,
        controller: said,
        dataProtectionOfficer: said,
        purpose: said,
        legalBasis: said,
        recipients: said,
        rights: said,
        complaint: said,
        publicRecords: said,
      },
      contact: { name: said, email: 'someone@example.org' },
      retention: { until: '2030-01-01', rule: said },
    },
    contact: { name: said, email: 'someone@example.org' },
    sections: sections.map((code) => ({ code, title: textOf(code), questions: numbered.filter(({ section }) => section === code) })),
    questions: new Map(numbered.map((question) => [question.code, question])),
    units: new Map((more.units ?? []).map((list) => [list.code, list])),
    background: more.background ?? [],
    lattice: [],
    indicators: new Map((more.indicators ?? []).map((indicator) => [indicator.code, indicator])),
    frame: { columns: new Map((more.background ?? []).map((code) => [code, code])) },
  };
}
