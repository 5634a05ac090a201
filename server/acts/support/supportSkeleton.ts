/** What the box for the file on support begins with, where there is none: every part of it, with the codes of the questionnaire and blanks to fill in. */
import { leadingQuestion } from '../../../analysis/report/automaticPlan.js';
import type { Definition, MultipleQuestion, Option } from '../../../analysis/survey/definition.js';
import { textIn } from '../../../analysis/words/textIn.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

const words = {
  sv: {
    lead: ['Fyll i det som står tomt. Rader som börjar med # läses inte: ta bort # framför det ni vill ha med.', 'Varje uppgift har källa (source), datum (date, 2026-01-31) och ansvarig (owner).', 'Namn, källa och ansvarig kan skrivas på båda språken: { sv: Personalregistret, en: Staff register }.'],
    projects: 'projekt om året för den som behöver stöd', hours: 'arbetstimmar för ett projekt', headcount: 'personer som behovet gäller',
    or: (question: string) => `eller { question: ${question} }`,
    staff: 'Personer som i dag arbetar med varje område', coverage: 'Vilka funktioner som finns, och vad var och en ger: 1 helt, 0.5 delvis', years: 'År för år, minst två: planerade årsarbetskrafter', pilot: 'Vad en pilot gav', costs: 'Alternativ och vad de kostar, två till fem: fte är årsarbetskrafter år 1, 2 och 3, till exempel [4, 5, 6]; 55 procent skrivs 0.55; andelarna i shares blir 1', asToday: 'Som i dag', openTo: 'everyone, eller för vilka',
  },
  en: {
    lead: ['Fill in the blanks. Lines that begin with # are not read: remove # from what you want to state.', 'Each statement has its source, its date (2026-01-31) and its owner, who answers for it.', 'Names, sources and owners can be written in both languages: { sv: Personalregistret, en: Staff register }.'],
    projects: 'projects a year of one who needs support', hours: 'hours of work for one project', headcount: 'people that the need is of',
    or: (question: string) => `or { question: ${question} }`,
    staff: 'People who work in each field today', coverage: 'Which functions there are, and what each gives: 1 in full, 0.5 in part', years: 'Year by year, at least two: full-time equivalents that are planned', pilot: 'What came of a pilot', costs: 'Options and what they cost, two to five: fte is full-time equivalents of years 1, 2 and 3, for example [4, 5, 6]; 55 per cent is written 0.55; shares sum to 1', asToday: 'As today', openTo: 'everyone, or for whom',
  },
} as const;

const blank = 'source: , date: , owner:';

/** The question whose needs a report leads with, if several can be chosen there; otherwise the first such question. */
function needsOf(definition: Definition): MultipleQuestion | undefined {
  const all = [...definition.questions.values()].filter((question) => question.kind === 'multiple');
  const leading = leadingQuestion(definition, new Set());
  return all.find(({ code }) => code === leading?.code) ?? all[0];
}

const isNeed = ({ exclusive, meaning }: Option): boolean => !exclusive && (meaning === 'answer' || meaning === 'other');

function optionLines(code: string, method: string): readonly string[] {
  const name = code === 'as_today' ? `{ sv: ${words.sv.asToday}, en: ${words.en.asToday} }` : '{ sv: , en: }';
  return [`    - code: ${code}`, `      name: ${name}`, `      staff: { rows: [{ method: ${method}, category: specialist, fte: [] }], ${blank} }`, `      funding: { shares: { payer: 1 }, ${blank} }`];
}

/** Shape YAML in the language of whoever writes it; empty where the survey asks for no choice of several, as there is nothing to be needed. */
export function supportSkeleton(definition: Definition, language: InterfaceLanguage): string {
  const needs = needsOf(definition);
  if (needs === undefined) return '';
  const own = words[language];
  const options = needs.options.filter(isNeed);
  const [number] = [...definition.questions.values()].filter(({ kind }) => kind === 'number');
  const told = (key: 'projects' | 'hours'): string => `${key}: { value: , ${blank} }  # ${own[key]}${number === undefined ? '' : `, ${own.or(number.code)}`}`;
  const off = (lines: readonly string[]): readonly string[] => lines.map((line) => `# ${line}`);
  const comment = (text: string): string => `## ${text}`;
  return [
    ...own.lead.map(comment),
    'behov: 1',
    `methods: ${needs.code}`,
    told('projects'),
    told('hours'),
    `headcount: { value: , ${blank} }  # ${own.headcount}`,
    '',
    comment(own.staff),
    ...off(['staff:', ...options.map(({ code, label }) => `  ${code}: { value: , ${blank} }  # ${textIn(label, language).replaceAll('\n', ' ')}`)]),
    '',
    comment(own.coverage),
    ...off(['coverage:', `  question: ${needs.code}`, '  functions:', `    - { name: , meets: { ${options[0]?.code ?? ''}: 1 }, openTo: everyone, ${blank} }  # openTo: ${own.openTo}`]),
    '',
    comment(own.years),
    ...off(['years:', `  - { year: , planned: { value: , ${blank} } }`, `  - { year: , planned: { value: , ${blank} } }`]),
    '',
    comment(own.pilot),
    ...off(['pilot:', '  name:', `  applications: { received: , assessed: , selected: , reserve: , ${blank} }`, '  requests:', `    question: ${needs.code}`, '    projects:', '    outcomes:', ...options.map(({ code }) => `      ${code}: { met: , partly: , unmet: }`), '    source:', '    date:', '    owner:']),
    '',
    comment(own.costs),
    ...off(['costs:', '  currency: SEK', '  firstYear:', '  salaries:', `    specialist: { name: { sv: , en: }, value: , ${blank} }`, `  socialFees: { value: , ${blank} }`, `  indirect: { value: , ${blank} }`, `  growth: { value: , ${blank} }`, '  parties: { payer: { sv: , en: } }', '  options:', ...['as_today', 'more'].flatMap((code) => optionLines(code, options[0]?.code ?? ''))]),
    '',
  ].join('\n');
}
