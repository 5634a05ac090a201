/** A column of a table of the data package (Table Schema of Frictionless Data, version 2). */
export interface PackageField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly title: string;
  readonly description: string;
  /** The same in each language of ours. */
  readonly titles: Readonly<Record<'sv' | 'en', string>>;
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
}

const meanings = {
  question: ['string', 'Fråga', 'Question', 'Code of the question, as in codebook.csv.'],
  group_question: ['string', 'Frågan som delar upp', 'Question that splits', 'Code of the background question; empty for everyone.'],
  group: ['string', 'Grupp', 'Group', 'Code of the group; empty for everyone.'],
  group_label: ['string', 'Gruppens namn', 'Name of the group', 'Empty for everyone.'],
  item: ['string', 'Rad', 'Row', 'Code of the row of a grid or the place of a ranking; empty where there is none.'],
  code: ['string', 'Svarets kod', 'Code of the answer', 'As in codebook.csv. An apostrophe before a sign keeps a spreadsheet from running it.'],
  label: ['string', 'Svar', 'Answer', 'Wording of the answer. An apostrophe before a sign keeps a spreadsheet from running it.'],
  count: ['integer', 'Antal', 'Count', 'People who gave the answer.'],
  base: ['integer', 'n', 'n', 'People that the share or the mean is of.'],
  share: ['number', 'Andel i procent', 'Share in per cent', 'One decimal from 200 answers, none below.'],
  low: ['number', 'Intervallets undre gräns', 'Lower end of the interval', 'In per cent for shares, in the unit of the question for numbers.'],
  high: ['number', 'Intervallets övre gräns', 'Upper end of the interval', 'In per cent for shares, in the unit of the question for numbers.'],
  mean: ['number', 'Medelvärde', 'Mean', 'In the unit of the question, rounded as in the report.'],
  median: ['number', 'Median', 'Median', 'In the unit of the question, rounded as in the report.'],
  sd: ['number', 'Standardavvikelse', 'Standard deviation', 'In the unit of the question, rounded as in the report.'],
  interval_method: ['string', 'Intervallets metod', 'Method of the interval', 'How the interval was computed.'],
  release: ['string', 'Visning', 'Release', 'show; footnote: rests on few answers and is uncertain; suppress: not shown, to protect those who answered.'],
  earlier_survey: ['string', 'Tidigare enkät', 'Earlier survey', 'The survey that the change is since; empty where the answer was not asked alike then.'],
  earlier_edition: ['string', 'Tidigare utgåva', 'Earlier edition', 'The edition its numbers are from; empty where they were published nowhere before.'],
  earlier_count: ['integer', 'Antal då', 'Count then', 'People who gave the answer in the earlier survey.'],
  earlier_base: ['integer', 'n då', 'n then', 'People that the earlier share is of.'],
  earlier_share: ['number', 'Andel då i procent', 'Share then in per cent', 'One decimal from 200 answers, none below.'],
  change: ['number', 'Förändring i procentenheter', 'Change in percentage points', 'Computed before rounding.'],
  change_low: ['number', 'Förändringens undre gräns', 'Lower end of the change', 'In percentage points (Newcombe).'],
  change_high: ['number', 'Förändringens övre gräns', 'Upper end of the change', 'In percentage points (Newcombe).'],
  change_verdict: ['string', 'Bedömning av förändringen', 'Verdict on the change', 'increased, decreased or unsure: whether the change is more than chance explains (Holm).'],
  edition: ['string', 'Utgåva', 'Edition', 'The edition of the report that published the number.'],
  example: ['string', 'Exempel', 'Example', 'The answers are invented.'],
  base_rule: ['string', 'Bas', 'Base', 'Whom the share or the mean is of.'],
} as const;

export type FieldName = keyof typeof meanings;

/** `language` where the column holds texts of one language: then the tag is at the end of its name. */
export function packageField(name: FieldName, language?: string): PackageField {
  const [type, sv, en, description] = meanings[name];
  const end = language === undefined ? '' : ` (${language})`;
  return { name: language === undefined ? name : `${name}_${language}`, type, title: `${en}${end}`, description, titles: { sv: `${sv}${end}`, en: `${en}${end}` } };
}
