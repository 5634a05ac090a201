import type { OptionDraft } from '../questionDraft.js';
import { cut, type SaidLanguage } from '../said.js';
import type { PlacedQuestion, SurveyDraft } from '../surveyDraft.js';
import { asLabel } from '../kinds/optionsFrom.js';
import { draftWords, surveyWords } from './draftWords.js';
import { optionLabel } from './optionLabel.js';
import { yamlComment, yamlText } from './yamlText.js';

type Language = SurveyDraft['language']['is'];

function optionLine(option: OptionDraft, language: Language): string {
  const { code, meaning, value } = option;
  const entries = [`code: ${yamlText(code)}`, `label: ${yamlText(optionLabel(option, language))}`];
  if (value !== undefined) entries.push(`value: ${String(value)}`);
  if (meaning !== undefined) entries.push(`meaning: ${meaning}`);
  return `          - { ${entries.join(', ')} }`;
}

function kindLines(question: PlacedQuestion, language: Language): readonly string[] {
  const { kind, options, scale, number, places } = question;
  const optionLines = options.map((option) => optionLine(option, language));
  if (kind === 'grid') return ['        rows:', ...optionLines, '        scale:', ...(scale ?? []).map((step) => optionLine(step, language))];
  if (kind === 'ranking') return [`        places: ${String(places ?? options.length)}`, '        options:', ...optionLines];
  if (kind === 'number') return [`        min: ${String(number?.min ?? 0)}`, `        max: ${String(number?.max ?? 0)}`, `        decimals: ${String(number?.decimals ?? 0)}`];
  return kind === 'text' ? ['        maxLength: 10000'] : ['        options:', ...optionLines];
}

function questionText({ text, name, columns, code }: PlacedQuestion, { header, language }: SurveyDraft): string {
  const [first = 0] = columns;
  const words = text === '' ? (name ?? header.names[first] ?? '') : text;
  return asLabel(words, `${surveyWords[language.is].column} ${String(first + 1)} (${code})`);
}

function questionLines(question: PlacedQuestion, draft: SurveyDraft, said: SaidLanguage): readonly string[] {
  const { code, kind, evidence, doubts, showIf } = question;
  const comment = (text: string) => `      ${yamlComment(cut(text, 600))}`;
  return [
    ...evidence.map((each) => comment(each[said])),
    ...doubts.map((each) => comment(`${draftWords[said].look}: ${each[said]}`)),
    ...(showIf === undefined ? [] : [comment(`showIf: ${showIf.evidence[said]}`)]),
    `      - code: ${yamlText(code)}`,
    `        kind: ${kind}`,
    `        text: ${yamlText(questionText(question, draft))}`,
    ...(showIf === undefined ? [] : [`        showIf: ${showIf.condition}`]),
    ...kindLines(question, draft.language.is),
    '',
  ];
}

/** The text of `survey.yaml`; comments in the language given. */
export function surveyText(draft: SurveyDraft, said: SaidLanguage): string {
  const words = draftWords[said];
  const own = surveyWords[draft.language.is];
  const { background, lattice, doubts, language } = draft;
  const guess = language.evidence === undefined ? words.correctThis : `${words.languageGuess}: ${language.evidence[said]}`;
  const head = [words.drafted(draft.file, draft.records, draft.header.names.length), ...words.correct];
  return [
    ...head.map(yamlComment),
    'behov: 1',
    `survey: ${yamlText(draft.slug)}`,
    `inventory: ${yamlText(draft.slug)}`,
    'version: 1',
    `languages: [${language.is}] ${yamlComment(guess)}`,
    `title: ${yamlText(draft.title)} ${yamlComment(`${words.look}: ${words.fromFile}`)}`,
    `organisation: ${yamlText(own.organisation)} ${yamlComment(`${words.look}: ${words.correctThis}`)}`,
    `population: ${yamlText(own.population)} ${yamlComment(`${words.look}: ${words.correctThis}`)}`,
    'collected: elsewhere',
    '',
    'sections:',
    '  - code: questions',
    `    title: ${yamlText(own.questions)}`,
    '    questions:',
    ...draft.questions.flatMap((question) => questionLines(question, draft, said)),
    ...doubts.map((doubt) => yamlComment(`${words.look}: ${doubt[said]}`)),
    `background: [${background.map(yamlText).join(', ')}]`,
    ...(lattice.length === 0 ? ['lattice: []'] : ['lattice:', ...lattice.map(({ question, by }) => `  - { question: ${yamlText(question)}, by: ${yamlText(by)} }`)]),
    '',
  ].join('\n');
}
